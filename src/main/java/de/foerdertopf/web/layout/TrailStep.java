package de.foerdertopf.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a case, as its trail shows it.
 *
 * @param when in words, such as „bis 31. März 2026“
 * @param datetime the same for machines; absent where {@code when} is vague
 */
public record TrailStep(
        State state,
        String what,
        @Nullable String when,
        @Nullable String datetime,
        @Nullable String detail) {

    /** Where the case stands with it. */
    public enum State {
        DONE,
        NOW,
        NEXT;

        public String css() {
            return switch (this) {
                case DONE -> "is-done";
                case NOW -> "is-now";
                case NEXT -> "is-next";
            };
        }
    }
}
