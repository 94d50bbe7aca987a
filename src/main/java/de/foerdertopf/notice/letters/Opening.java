package de.foerdertopf.notice.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the letter begins.
 *
 * @param greetedName the person after "Guten Tag"; null where nobody is named
 * @param freeText what the officer adds in own words; null where nothing
 */
public record Opening(
        @Nullable String greetedName, @Nullable String freeText) {

    public boolean isSilent() {
        return paragraphs().isEmpty();
    }

    /** The officer's own words. */
    public List<String> paragraphs() {
        return Paragraphs.of(freeText);
    }
}
