package de.foerdertopf.reading;

import java.util.List;

/** How much goes on the one page: names and lists are cut before the letters become smaller. */
enum Fit {
    WHOLE(120, 14),
    SHORT_NAMES(60, 14),
    TEN(60, 10),
    NINE(40, 9),
    EIGHT(40, 8),
    SIX(40, 6),
    LEAST(24, 4);

    /** Stands where a name was cut. */
    static final String CUT = "…";

    private final int name;
    private final int items;

    Fit(int name, int items) {
        this.name = name;
        this.items = items;
    }

    /** A name in its allowed length, cut after a word where there is one. */
    String name(String text) {
        if (text.codePointCount(0, text.length()) <= name) {
            return text;
        }
        var kept = text.substring(0, text.offsetByCodePoints(0, name - 1));
        var blank = kept.lastIndexOf(' ');
        return (blank > name / 2 ? kept.substring(0, blank) : kept).stripTrailing() + CUT;
    }

    <T> List<T> items(List<T> all) {
        return all.size() <= items ? all : all.subList(0, items);
    }

    boolean cuts(List<?> all) {
        return all.size() > items;
    }
}
