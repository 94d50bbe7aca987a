package de.foerdertopf.web.layout;

import org.jspecify.annotations.Nullable;

/** One answer of a group of radio buttons, checkboxes or a select box. */
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
