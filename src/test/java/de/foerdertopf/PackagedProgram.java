package de.foerdertopf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as it is handed out, to be run in a process of its own. */
public final class PackagedProgram {

    private PackagedProgram() {}

    /** A process that would run the jar of this build with these arguments. */
    public static ProcessBuilder with(String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private static String jar() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("target"), "foerdertopf-*.jar")) {
            for (var file : files) {
                return file.toAbsolutePath().toString();
            }
        }
        throw new IOException("The program is not packaged");
    }
}
