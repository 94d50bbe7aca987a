package de.foerdertopf.applicant;

import java.util.Locale;

/** When two spellings are one name: blanks and capitals do not count. */
public final class Names {

    private Names() {}

    public static String key(String name) {
        return name.replaceAll("\\s", "").toLowerCase(Locale.GERMAN);
    }

    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }
}
