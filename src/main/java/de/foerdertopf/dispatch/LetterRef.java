package de.foerdertopf.dispatch;

import java.util.UUID;

/** Which letter on paper: an issued one, or a message to somebody without e-mail. */
public record LetterRef(Kind kind, UUID id) {

    /** What kind of letter. */
    public enum Kind {
        NOTICE,
        MESSAGE
    }

    /** As a form sends it; the opposite of {@link #toString}. */
    public static LetterRef parse(String text) {
        var parts = text.split(":", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("Not a letter");
        }
        return new LetterRef(Kind.valueOf(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
