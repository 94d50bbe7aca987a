package de.foerdertopf.fund;

/** Kinds of ancillary provisions, § 36 (2) VwVfG. */
public enum ProvisionKind {
    /** Auflage, no. 4. */
    OBLIGATION,
    /** Bedingung, no. 2. */
    CONDITION,
    /** Befristung, no. 1. */
    TIME_LIMIT,
    /** Widerrufsvorbehalt, no. 3. */
    REVOCATION_RESERVATION
}
