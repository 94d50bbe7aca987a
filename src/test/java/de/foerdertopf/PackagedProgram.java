package de.foerdertopf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as it is handed out, to be run in a process of its own. */
public final class PackagedProgram {

    private PackagedProgram() {}

    /** As {@code mvn spring-boot:run} starts it: what lives for minutes is not worth its compiler's best efforts. */
    private static final List<String> SHORT_LIVED =
            List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC");

    /** A process that would run the jar of this build with these arguments. */
    public static ProcessBuilder with(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SHORT_LIVED);
        var programs = System.getProperty("foerdertopf.postgres-programs");
        if (programs != null) {
            command.add("-Dfoerdertopf.postgres-programs=" + programs);
        }
        command.addAll(List.of("-jar", jar()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** The same, letting everything else go first where the system knows of that. */
    public static ProcessBuilder patiently(String... arguments) throws IOException {
        var program = with(arguments);
        var nice = Path.of("/usr/bin/nice");
        if (Files.isExecutable(nice)) {
            program.command().addAll(0, List.of(nice.toString(), "-n", "10"));
        }
        return program;
    }

    /** Where the jar of this build lies. */
    public static String jar() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("target"), "foerdertopf-*.jar")) {
            for (var file : files) {
                return file.toAbsolutePath().toString();
            }
        }
        throw new IOException("The program is not packaged");
    }
}
