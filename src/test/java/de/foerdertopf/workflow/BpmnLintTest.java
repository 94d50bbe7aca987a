package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The models pass bpmnlint with the rules for this engine's version. Needs npm; where there is none, it is skipped and says so. */
class BpmnLintTest {

    private static final Path PROJECT = Path.of("src/test/bpmnlint");
    private static final Path WORK = Path.of("target/bpmnlint");

    @Test
    void theModelsPassTheLinter() throws IOException, InterruptedException {
        install();
        var command = new ArrayList<>(List.of("node", "node_modules/bpmnlint/bin/bpmnlint.js"));
        try (var models = Files.list(Path.of("bpmn"))) {
            models.sorted().map(model -> model.toAbsolutePath().toString()).forEach(command::add);
        }

        var lint = run(command);

        assertThat(lint.output()).doesNotContain("warning").doesNotContain("error");
        assertThat(lint.exitCode()).isZero();
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(WORK);
        var lock = Files.readString(PROJECT.resolve("package-lock.json"));
        var installed = WORK.resolve("installed-lock.json");
        if (Files.exists(installed) && Files.readString(installed).equals(lock)) {
            copy(".bpmnlintrc");
            return;
        }
        for (var file : List.of("package.json", "package-lock.json", ".npmrc", ".bpmnlintrc")) {
            copy(file);
        }
        var npm = run(List.of("npm", "ci", "--no-audit", "--no-fund"));
        assumeTrue(npm.exitCode() == 0, () -> "bpmnlint is skipped: npm is missing or offline: " + npm.output());
        Files.writeString(installed, lock);
    }

    private static void copy(String file) throws IOException {
        Files.copy(PROJECT.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private record Result(int exitCode, String output) {}

    private static Result run(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("bpmnlint", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .directory(WORK.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            var ended = process.waitFor(3, TimeUnit.MINUTES);
            process.destroy();
            return new Result(ended ? process.exitValue() : -1, Files.readString(output));
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
