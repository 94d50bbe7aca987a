package de.foerdertopf.document;

/** How long a file is kept; the periods are set by the deletion run. */
public enum RetentionClass {
    /** Belongs to an application that is not submitted. */
    DRAFT,
    /** Belongs to a case. */
    CASE,
    /** A voucher of the city's books: payment files, control sheets. */
    VOUCHER
}
