package de.foerdertopf.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * A finding of the fund's rules, as people read it.
 *
 * @param quote what the group wrote about it, in its own words
 * @param overriddenBy who set it aside and why; absent where it stands
 */
public record FindingRow(
        String code,
        Severity severity,
        String title,
        String text,
        @Nullable String quote,
        @Nullable String overriddenBy) {

    /** How much it weighs; each has a word, a shape and a colour. */
    public enum Severity {
        BLOCKING,
        CORRECTABLE,
        INFO;

        public String css() {
            return switch (this) {
                case BLOCKING -> "ft-finding--stop";
                case CORRECTABLE -> "ft-finding--fix";
                case INFO -> "ft-finding--info";
            };
        }

        public String tone() {
            return switch (this) {
                case BLOCKING -> "stop";
                case CORRECTABLE -> "warn";
                case INFO -> "info";
            };
        }
    }
}
