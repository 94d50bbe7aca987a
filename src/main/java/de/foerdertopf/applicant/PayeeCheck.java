package de.foerdertopf.applicant;

/** What a bank answers when it is asked whether a name and an IBAN belong together (verification of payee, since October 2025). */
public enum PayeeCheck {
    MATCH,
    /** The name is written almost so. */
    CLOSE_MATCH,
    NO_MATCH,
    /** The bank could not answer. */
    NOT_POSSIBLE
}
