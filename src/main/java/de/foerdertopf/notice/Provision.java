package de.foerdertopf.notice;

/**
 * An ancillary provision (Nebenbestimmung, § 36 (2) VwVfG), numbered as the notice prints it.
 *
 * @param lead its bold first words
 */
public record Provision(int number, Kind kind, String lead, String text) {

    /** The kinds of § 36 (2) that grants use. */
    public enum Kind {
        /** Auflage, no. 4. */
        OBLIGATION,
        /** Bedingung, no. 2. */
        CONDITION,
        /** Befristung, no. 1. */
        TIME_LIMIT,
        /** Widerrufsvorbehalt, no. 3. */
        REVOCATION_RESERVATION
    }
}
