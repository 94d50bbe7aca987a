package de.foerdertopf.web.applicant;

/** How far a case is in the eyes of its group, in the order of a grant's life; the desk counts by {@code web.casework.Stage}. */
enum GroupStage {
    WITHDRAWN(0),
    CHECKING(2),
    ASKED(2),
    DECIDING(3),
    DECIDED_UNTOLD(3),
    NOTICE_READY(3),
    REJECTED(3),
    /** It was refused, and the house looks at an objection against that. */
    REFUSAL_CONTESTED(0),
    /** It was refused, and a court looks at that. */
    REFUSAL_AT_COURT(0),
    /** An objection against the refusal is decided, and its answer has not left the house. */
    REFUSAL_ANSWERED(0),
    /** A remedy against the refusal was upheld: the house decides anew. */
    DECIDED_ANEW(0),
    ACCOUNT_WANTED(4),
    SPONSOR_WANTED(4),
    CERTIFICATE_WANTED(4),
    PAYMENT_RETURNED(4),
    /** The bank sent it back without a word against the account: it goes out again by itself. */
    PAYMENT_SENT_AGAIN(4),
    PAYING(4),
    RUNNING(5),
    PROOF_WANTED(6),
    PROOF_ASKED_BACK(6),
    HEARD(6),
    PROOF_CHECKED(6),
    REPAYMENT_WANTED(7),
    CLAIM_HEARD(7),
    CLAIM_ANSWERED(7),
    REVOKED(7),
    /** A remedy against a claim is decided, and its answer has not left the house: meanwhile nobody pays. */
    OBJECTION_UNTOLD(0),
    /** The grant was withdrawn, and nothing of it was ever paid. */
    GRANT_WITHDRAWN(0),
    /** The grant was revoked or withdrawn wholly, and all that was paid is back. */
    PAID_BACK(0),
    /** All that was paid came back before anything was proved: there is no project and no report to thank for. */
    GIVEN_BACK(0),
    /** The group gave the grant up. */
    RENOUNCED(0),
    SETTLED(7),
    CLOSED(8);

    private final int step;

    GroupStage(int step) {
        this.step = step;
    }

    /** Its place on the way from the application to the end; 0 and above 7 stand outside. */
    int step() {
        return step;
    }

    /** Whether a refusal is not the last word. */
    boolean isAfterRefusal() {
        return this == REFUSAL_CONTESTED
                || this == REFUSAL_AT_COURT
                || this == REFUSAL_ANSWERED
                || this == DECIDED_ANEW;
    }

    /** Whether the group can take its application back: as long as nothing is decided. */
    boolean mayWithdraw() {
        return this == CHECKING || this == ASKED || this == DECIDING;
    }

    /** Whether the group can name its account by itself: as long as none was paid to. */
    boolean mayTellAccount() {
        return switch (this) {
            case CHECKING, ASKED, DECIDING, DECIDED_UNTOLD, NOTICE_READY, PAYMENT_RETURNED, ACCOUNT_WANTED -> true;
            default -> false;
        };
    }

    /** Whether a report on what was paid is awaited. */
    boolean isReportAwaited() {
        return this == RUNNING || this == PROOF_WANTED || this == PROOF_ASKED_BACK;
    }

    /** Whether interest on a withdrawn part that is back may still be open. */
    boolean isAfterWithdrawnPart() {
        return isReportAwaited()
                || this == PROOF_CHECKED
                || this == REPAYMENT_WANTED
                || this == SETTLED
                || this == CLOSED;
    }

    /** Whether its sentences tell what becomes of a claim while a remedy holds it up. */
    boolean saysOfAClaim() {
        return this == REPAYMENT_WANTED || this == REVOKED || this == PAID_BACK || this == GRANT_WITHDRAWN;
    }

    /** Whether the group can ask to change what was granted. */
    boolean mayChange() {
        return switch (this) {
            case ACCOUNT_WANTED,
                    SPONSOR_WANTED,
                    CERTIFICATE_WANTED,
                    PAYMENT_RETURNED,
                    PAYMENT_SENT_AGAIN,
                    PAYING,
                    RUNNING,
                    PROOF_WANTED -> true;
            default -> false;
        };
    }
}
