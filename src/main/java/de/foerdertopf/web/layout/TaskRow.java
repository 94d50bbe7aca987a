package de.foerdertopf.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * A line of a task list. It begins with a verb.
 *
 * @param href absent while it cannot be started
 */
public record TaskRow(
        String label,
        @Nullable String href,
        State state,
        @Nullable String hint) {

    /** How far it is; „incomplete“ is not „not started“. */
    public enum State {
        DONE("good"),
        INCOMPLETE("warn"),
        NOT_STARTED("plain"),
        OPTIONAL("plain"),
        LATER("plain");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }
    }
}
