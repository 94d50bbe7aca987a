package de.foerdertopf.fund;

import java.time.LocalDate;

/**
 * How a notice of this authority can be contested, printed as the remedy instruction and nothing else (§ 37 (6) VwVfG, §§ 58, 70,
 * 74 VwGO).
 *
 * @param validFrom first day of issue to which it applies
 * @param body authority or court
 * @param bodyDative the body as the German sentence needs it: "bei der Stadt Mannheim, Fachbereich …"
 * @param seat its town
 */
public record Remedy(LocalDate validFrom, Kind kind, String body, String bodyDative, String seat) {

    /** Objection to the authority, or claim at the administrative court. Both within one month. */
    public enum Kind {
        OBJECTION,
        CLAIM
    }
}
