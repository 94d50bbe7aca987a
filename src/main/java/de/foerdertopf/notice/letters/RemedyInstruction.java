package de.foerdertopf.notice.letters;

/**
 * How the notice can be contested: remedy, authority or court, its seat, the period, and nothing else (§ 37 (6) VwVfG).
 *
 * @param body with preposition and article: {@code bei der Stadt Mannheim, Fachbereich Arbeit und Soziales}
 * @param months length of the period from delivery
 */
public record RemedyInstruction(Kind kind, String body, String seat, int months) {

    /** Objection to the authority (Widerspruch), or claim at the court (Klage). */
    public enum Kind {
        OBJECTION,
        CLAIM
    }

    public boolean isObjection() {
        return kind == Kind.OBJECTION;
    }

    public boolean isOneMonth() {
        return months == 1;
    }

    /** With the comma that closes an apposition. */
    public String bodyInSentence() {
        return body.contains(",") ? body + "," : body;
    }
}
