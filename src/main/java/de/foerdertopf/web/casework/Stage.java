package de.foerdertopf.web.casework;

/** How far a case is for the desk, as the view {@code case_overview_computed} says; what its group sees is a {@code GroupStage}. */
public enum Stage {
    SUBMITTED("info"),
    CHECKING("warn"),
    REQUESTED("warn"),
    COMPLETE("good"),
    PROPOSED("info"),
    DECIDED("info"),
    NOTICE_SENT("info"),
    ORDERED("info"),
    PAID("plain"),
    PROOF_AWAITED("plain"),
    PROOF_SUBMITTED("info"),
    SETTLED("plain"),
    REVOKED("stop"),
    /** Nothing is claimed back before the remedy against the claim is decided, also where only leftover money is claimed. */
    REVOCATION_CONTESTED("warn"),
    /** Was over, by refusal or by its end, and somebody is to decide on an objection. */
    CONTESTED("warn"),
    /** A part of the grant stays; what was paid of the other part is claimed back. */
    PARTLY_REVOKED("stop"),
    /** The group or its sponsor gave the grant up; what was paid is still to come back. */
    RENOUNCED("warn"),
    RENOUNCED_CLOSED("plain"),
    CLOSED("plain"),
    REJECTED("plain"),
    WITHDRAWN("plain");

    private final String tone;

    Stage(String tone) {
        this.tone = tone;
    }

    /** The colour of its tag; the word beside it says the same. */
    public String tone() {
        return tone;
    }

    /** Whether the group must do something before anything goes on. */
    public boolean waitsForGroup() {
        return this == REQUESTED || this == PROOF_AWAITED;
    }

    /** Whether nothing is left to be done. */
    public boolean isOver() {
        return this == CLOSED || this == RENOUNCED_CLOSED || this == REJECTED || this == WITHDRAWN;
    }

    public boolean isBeforeDecision() {
        return compareTo(DECIDED) < 0;
    }
}
