package de.foerdertopf.fund;

/** What a decision says. */
public enum Outcome {
    APPROVED,
    PARTIALLY_APPROVED,
    REJECTED;

    public boolean isGrant() {
        return this != REJECTED;
    }
}
