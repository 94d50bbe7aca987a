package de.foerdertopf.web.form;

import org.jspecify.annotations.Nullable;

/**
 * How an input differs from others of its kind.
 *
 * @param autocomplete what a browser may fill in
 * @param inputmode the keyboard of a phone
 * @param spellcheck false where no words are typed
 * @param rows of a text with several lines
 * @param columns {@code one}: answers below each other
 * @param preset which answer is marked as long as none is given
 */
public record Look(
        @Nullable String autocomplete,
        @Nullable String inputmode,
        @Nullable String spellcheck,
        @Nullable Integer rows,
        @Nullable String columns,
        @Nullable String preset) {

    public static final Look PLAIN = new Look(null, null, null, null, null, null);

    Look autocomplete(String value) {
        return new Look(value, inputmode, spellcheck, rows, columns, preset);
    }

    Look digits() {
        return new Look(autocomplete, "numeric", spellcheck, rows, columns, preset);
    }

    Look noWords() {
        return new Look(autocomplete, inputmode, "false", rows, columns, preset);
    }

    Look rows(int number) {
        return new Look(autocomplete, inputmode, spellcheck, number, columns, preset);
    }

    Look oneColumn() {
        return new Look(autocomplete, inputmode, spellcheck, rows, "one", preset);
    }

    /** At the desk: no browser offers what belongs to those who type, and what nobody said is marked as that. */
    public Look atDesk() {
        return new Look("off", inputmode, spellcheck, rows, columns, "");
    }
}
