package de.foerdertopf.proofofuse;

/** How far the proof of a grant is. */
public enum ProofState {
    AWAITED,
    SUBMITTED,
    /** Accepted; a repayment may still be open. */
    SETTLED,
    /** No proof came: the grant was revoked and is claimed back. */
    REVOKED,
    CLOSED
}
