package de.foerdertopf.reading;

import de.foerdertopf.platform.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** One file per language: those in the jar, and a city's own under {@code HOME/templates/notice/reading}. */
@Component
class ReadingTextFiles implements ReadingTextSource {

    private static final String FOLDER = "templates/notice/reading/";

    private final Path home;

    @Autowired
    ReadingTextFiles(Home home) {
        this(home.home());
    }

    ReadingTextFiles(Path home) {
        this.home = home;
    }

    @Override
    public List<String> contents(ReadingLanguage language) {
        var file = language.tag() + ".yaml";
        var contents = new ArrayList<String>();
        try (var shipped = ReadingTextFiles.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (shipped != null) {
                contents.add(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            }
            var own = home.resolve(FOLDER).resolve(file);
            if (Files.isRegularFile(own)) {
                contents.add(Files.readString(own));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
