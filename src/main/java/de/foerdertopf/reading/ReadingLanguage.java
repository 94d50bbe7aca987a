package de.foerdertopf.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which languages a letter is explained. */
public enum ReadingLanguage {
    DE("Deutsch"),
    EN("Englisch"),
    UK("Ukrainisch"),
    AR("Arabisch"),
    FA("Persisch"),
    TR("Türkisch"),
    FR("Französisch"),
    RU("Russisch");

    private final String germanName;

    ReadingLanguage(String germanName) {
        this.germanName = germanName;
    }

    /** The language that an application names, where the house can explain letters in it. */
    public static Optional<ReadingLanguage> of(String tag) {
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(wanted))
                .findFirst();
    }

    /** {@code uk}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String germanName() {
        return germanName;
    }

    public boolean isGerman() {
        return this == DE;
    }

    public boolean isRightToLeft() {
        return this == AR || this == FA;
    }

    /** {@code rtl} or {@code ltr}, as pages write it. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }
}
