package de.foerdertopf.notice;

import de.foerdertopf.fund.Outcome;
import java.util.Arrays;

/** Kinds of letters, and which of them regulate something (Verwaltungsakt). */
public enum NoticeType {
    ACKNOWLEDGEMENT(AcknowledgementLetter.class, false, "Eingangsbestaetigung"),
    REQUEST_FOR_INFORMATION(RequestForInformationLetter.class, false, "Nachforderung"),
    APPROVAL(ApprovalLetter.class, true, "Bewilligungsbescheid"),
    PARTIAL_APPROVAL(PartialApprovalLetter.class, true, "Teilbewilligung"),
    REJECTION(RejectionLetter.class, true, "Ablehnungsbescheid"),
    HEARING(HearingLetter.class, false, "Anhoerung"),
    /** Together with the claim for repayment. */
    REVOCATION(RevocationLetter.class, true, "Widerruf-und-Erstattung"),
    CLOSURE(ClosureLetter.class, false, "Abschluss"),
    FREE_LETTER(FreeLetter.class, false, "Schreiben");

    private final Class<? extends Letter> letter;
    private final boolean administrativeAct;
    private final String fileName;

    NoticeType(Class<? extends Letter> letter, boolean administrativeAct, String fileName) {
        this.letter = letter;
        this.administrativeAct = administrativeAct;
        this.fileName = fileName;
    }

    static NoticeType of(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> APPROVAL;
            case PARTIALLY_APPROVED -> PARTIAL_APPROVAL;
            case REJECTED -> REJECTION;
        };
    }

    static NoticeType of(Letter letter) {
        return Arrays.stream(values())
                .filter(type -> type.letter.isInstance(letter))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it can be contested and becomes final. */
    public boolean isAdministrativeAct() {
        return administrativeAct;
    }

    /** Whether it tells the decision on an application. */
    public boolean isDecision() {
        return this == APPROVAL || this == PARTIAL_APPROVAL || this == REJECTION;
    }

    /** Whether it grants money. */
    public boolean isApproval() {
        return this == APPROVAL || this == PARTIAL_APPROVAL;
    }

    /** Whether it burdens somebody, so that only a person may issue it. */
    boolean isAdverse() {
        return this == REJECTION || this == HEARING || this == REVOCATION;
    }

    Class<? extends Letter> letter() {
        return letter;
    }

    String fileName() {
        return fileName;
    }
}
