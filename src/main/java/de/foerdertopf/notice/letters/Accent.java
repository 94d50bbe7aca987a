package de.foerdertopf.notice.letters;

import java.util.Locale;

/** The one colour of a fund's letters, from the fixed palette; its values stand in {@code letter.css}. */
public enum Accent {
    PFLAUME,
    MOOS,
    SCHIEFER,
    LEHM;

    /** The colour that a fund file names. */
    public static Accent named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The class of the letter's body. */
    public String cssClass() {
        return "accent-" + name().toLowerCase(Locale.ROOT);
    }
}
