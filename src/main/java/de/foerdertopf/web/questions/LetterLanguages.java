package de.foerdertopf.web.questions;

import de.foerdertopf.reading.ReadingLanguage;
import de.foerdertopf.web.layout.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which letters are explained, each in its own words, so that everybody finds hers. */
public final class LetterLanguages {

    private LetterLanguages() {}

    /** To choose from. */
    public static List<Choice> choices() {
        return Arrays.stream(ReadingLanguage.values())
                .map(language -> Choice.of(language.tag(), name(language)))
                .toList();
    }

    /** The tag of a language that is offered; empty for everything else that a browser sends. */
    public static Optional<String> chosen(String typed) {
        return Arrays.stream(ReadingLanguage.values())
                .map(ReadingLanguage::tag)
                .filter(typed.strip()::equals)
                .findFirst();
    }

    private static String name(ReadingLanguage language) {
        var locale = Locale.forLanguageTag(language.tag());
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
