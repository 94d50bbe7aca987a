package de.foerdertopf.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * An answer in a summary list.
 *
 * @param answer as given; empty where it is still missing
 * @param changeHref where it can be changed; absent where it cannot
 * @param lang the language of the answer where it differs from the page's
 */
public record SummaryRow(
        String label,
        String answer,
        @Nullable String changeHref,
        @Nullable String lang) {

    public static SummaryRow of(String label, String answer, @Nullable String changeHref) {
        return new SummaryRow(label, answer, changeHref, null);
    }
}
