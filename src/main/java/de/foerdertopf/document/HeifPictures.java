package de.foerdertopf.document;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Photos of telephones that store them as HEIC. No library of ours opens them; where the machine has libheif's converter, it makes a
 * JPEG of them, in a process of its own with little time and memory. Where it has none, people are told what to do with the photo.
 */
final class HeifPictures {

    /** Where systems put programs; an inspector is told no search path. */
    static final List<Path> FOLDERS =
            List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/opt/homebrew/bin"));

    /** What the converter is called, by its age. */
    private static final List<String> NAMES = List.of("heif-convert", "heif-dec");

    /** Less than an inspector has for a file. */
    static final Duration LONGEST = Duration.ofSeconds(12);

    /** Seconds of processor time and kilobytes; the shell makes way for the converter. */
    private static final String BOUNDED = "ulimit -t 10; ulimit -v 1500000 2>/dev/null; exec \"$@\"";

    private static final Path SHELL = Path.of("/bin/sh");

    private HeifPictures() {}

    /**
     * The photo as a JPEG, the right way up.
     *
     * @param folders where the converter is looked for
     * @param longest how long it may take
     * @throws BusinessRuleViolation {@code upload.heic}, which says what to do with the photo, if there is none or it makes no picture of it
     */
    static byte[] asJpeg(byte[] heic, List<Path> folders, Duration longest) {
        var converter = converter(folders).orElseThrow(HeifPictures::unreadable);
        try {
            var desk = Files.createTempDirectory("heic-");
            try {
                return converted(heic, converter, desk, longest);
            } finally {
                FileSystemUtils.deleteRecursively(desk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable();
        }
    }

    private static Optional<Path> converter(List<Path> folders) {
        return Files.isExecutable(SHELL)
                ? folders.stream()
                        .flatMap(folder -> NAMES.stream().map(folder::resolve))
                        .filter(Files::isExecutable)
                        .findFirst()
                : Optional.empty();
    }

    private static byte[] converted(byte[] heic, Path converter, Path desk, Duration longest)
            throws IOException, InterruptedException {
        var photo = Files.write(desk.resolve("photo.heic"), heic);
        var builder = new ProcessBuilder(
                        SHELL.toString(),
                        "-c",
                        BOUNDED,
                        "sh",
                        converter.toString(),
                        photo.toString(),
                        desk.resolve("photo.jpg").toString())
                .directory(desk.toFile())
                .redirectError(Redirect.DISCARD)
                .redirectOutput(Redirect.DISCARD);
        builder.environment().clear();
        var process = builder.start();
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                throw unreadable();
            }
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllBytes(first(desk));
    }

    /** Of several pictures in one file the first: a photo that moves has more. */
    private static Path first(Path desk) throws IOException {
        try (Stream<Path> made = Files.list(desk)) {
            var picture = made.filter(file -> file.toString().endsWith(".jpg"))
                    .min(Path::compareTo)
                    .orElseThrow(HeifPictures::unreadable);
            if (Files.size(picture) > UploadInspection.LARGEST * 4L) {
                throw unreadable();
            }
            return picture;
        }
    }

    private static BusinessRuleViolation unreadable() {
        return new BusinessRuleViolation("upload.heic");
    }
}
