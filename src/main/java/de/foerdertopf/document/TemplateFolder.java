package de.foerdertopf.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Templates as files: a city's own under {@code HOME/templates/notice} win over those in the jar. */
class TemplateFolder implements TemplateSet.Source {

    private static final String FOLDER = "templates/notice/";
    private static final Map<String, String> SHIPPED = new ConcurrentHashMap<>();

    private final Path home;

    TemplateFolder(Path home) {
        this.home = home.resolve(FOLDER);
    }

    @Override
    public String read(String fileName) {
        var own = home.resolve(fileName);
        if (!Files.isRegularFile(own)) {
            return SHIPPED.computeIfAbsent(fileName, TemplateFolder::shipped);
        }
        try {
            return Files.readString(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shipped(String fileName) {
        try (var in = TemplateFolder.class.getClassLoader().getResourceAsStream(FOLDER + fileName)) {
            if (in == null) {
                throw new IllegalArgumentException("No template " + fileName);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
