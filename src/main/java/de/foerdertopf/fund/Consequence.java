package de.foerdertopf.fund;

/** What a finding means for the proposal, in the order in which it weighs. A person may always decide otherwise. */
public enum Consequence {
    /** No grant is possible. */
    REJECT,
    /** The applicant is asked to complete or correct. */
    REQUEST,
    /** The grant is reduced to the fund's cap. */
    CAP,
    /** The grant is reduced to the sum that a person judges right. */
    REDUCE,
    /** The grant bears a condition; nothing is paid before it is met. */
    CONDITION,
    /** The officer must know it. */
    NOTE;

    public Severity severity() {
        return switch (this) {
            case REJECT -> Severity.BLOCKING;
            case REQUEST, CAP, REDUCE, CONDITION -> Severity.CORRECTABLE;
            case NOTE -> Severity.INFO;
        };
    }
}
