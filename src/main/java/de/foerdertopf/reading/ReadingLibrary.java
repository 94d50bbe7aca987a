package de.foerdertopf.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The texts of all languages as they stand now; read again only when a file has changed. */
@Component
class ReadingLibrary {

    private record Shelf(List<String> contents, ReadingTexts texts) {}

    private final ReadingTextSource source;
    private final Map<ReadingLanguage, Shelf> shelves = new EnumMap<>(ReadingLanguage.class);

    ReadingLibrary(ReadingTextSource source) {
        this.source = source;
    }

    synchronized ReadingTexts texts(ReadingLanguage language) {
        var contents = source.contents(language);
        var shelf = shelves.get(language);
        if (shelf == null || !shelf.contents().equals(contents)) {
            shelf = new Shelf(contents, ReadingTexts.read(language, contents));
            shelves.put(language, shelf);
        }
        return shelf.texts();
    }

    ReadingTexts german() {
        return texts(ReadingLanguage.DE);
    }
}
