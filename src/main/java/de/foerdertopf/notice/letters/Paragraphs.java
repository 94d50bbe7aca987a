package de.foerdertopf.notice.letters;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wrote with line breaks, as the paragraphs of a letter. */
final class Paragraphs {

    private Paragraphs() {}

    static List<String> of(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        return Arrays.stream(text.split("\\R+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
