package de.foerdertopf.application;

/** Where money comes from. GRANT is the sum asked for, IN_KIND is never cash. */
public enum FundingKind {
    OWN,
    DONATION,
    ENTRY_FEES,
    THIRD_PARTY,
    IN_KIND,
    GRANT
}
