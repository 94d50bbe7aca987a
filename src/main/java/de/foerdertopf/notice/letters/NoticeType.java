package de.foerdertopf.notice.letters;

import de.foerdertopf.fund.Outcome;
import java.util.Arrays;

/** Kinds of letters, and which of them regulate something (Verwaltungsakt). */
public enum NoticeType {
    ACKNOWLEDGEMENT(AcknowledgementLetter.class, false, "Eingangsbestaetigung"),
    REQUEST_FOR_INFORMATION(RequestForInformationLetter.class, false, "Nachforderung"),
    INTERIM_MESSAGE(InterimMessageLetter.class, false, "Zwischennachricht"),
    EARLY_START_PERMISSION(EarlyStartLetter.class, true, "Vorzeitiger-Beginn"),
    APPROVAL(ApprovalLetter.class, true, "Bewilligungsbescheid"),
    PARTIAL_APPROVAL(PartialApprovalLetter.class, true, "Teilbewilligung"),
    /** The amount is fixed for good later, by an amendment. */
    PROVISIONAL_APPROVAL(ProvisionalApprovalLetter.class, true, "Vorlaeufige-Bewilligung"),
    REJECTION(RejectionLetter.class, true, "Ablehnungsbescheid"),
    AMENDMENT(AmendmentLetter.class, true, "Aenderungsbescheid"),
    CORRECTION(CorrectionLetter.class, false, "Berichtigung"),
    HEARING(HearingLetter.class, false, "Anhoerung"),
    /** Before a withdrawal, or before leftover money is claimed by a notice. */
    CLAIM_HEARING(ClaimHearingLetter.class, false, "Anhoerung"),
    /** Together with the claim for repayment. */
    REVOCATION(RevocationLetter.class, true, "Widerruf-und-Erstattung"),
    /** Together with the claim for repayment, where something was paid. */
    WITHDRAWAL(WithdrawalLetter.class, true, "Ruecknahmebescheid"),
    REPAYMENT(RepaymentLetter.class, true, "Erstattungsbescheid"),
    INTEREST(InterestLetter.class, true, "Zinsbescheid"),
    INTEREST_WAIVER(InterestWaiverLetter.class, false, "Verzicht-auf-Zinsen"),
    OBJECTION_DECISION(ObjectionDecisionLetter.class, true, "Widerspruchsbescheid"),
    REMEDY_DECISION(RemedyDecisionLetter.class, true, "Abhilfebescheid"),
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

    /** The letter that tells this decision. */
    public static NoticeType of(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> APPROVAL;
            case PARTIALLY_APPROVED -> PARTIAL_APPROVAL;
            case REJECTED -> REJECTION;
        };
    }

    /** The kind that this letter is. */
    public static NoticeType of(Letter letter) {
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
        return isApproval() || this == REJECTION;
    }

    /** Whether it must be served with a proof of its arrival (§ 73 (3) VwGO): never by mail. */
    public boolean isServed() {
        return this == OBJECTION_DECISION;
    }

    /** Whether it grants money. */
    public boolean isApproval() {
        return this == APPROVAL || this == PARTIAL_APPROVAL || this == PROVISIONAL_APPROVAL;
    }

    /** Whether it claims money back, which may bear interest. */
    public boolean isClaim() {
        return this == REVOCATION || this == WITHDRAWAL || this == REPAYMENT;
    }

    /** Whether it answers a remedy. */
    public boolean answersRemedy() {
        return this == OBJECTION_DECISION || this == REMEDY_DECISION;
    }

    /** Whether it goes to the group that applied, whoever will be the recipient of a notice. */
    public boolean isToTheGroup() {
        return this == ACKNOWLEDGEMENT || this == REQUEST_FOR_INFORMATION;
    }

    /** Whether a person stands behind it: every administrative act, and what prepares or ends one that burdens somebody. */
    public boolean needsPerson() {
        return administrativeAct || this == HEARING || this == CLAIM_HEARING || this == INTEREST_WAIVER;
    }

    /** As what its data are kept. */
    public Class<? extends Letter> letter() {
        return letter;
    }

    /** How its PDF is called, before the number of the case. */
    public String fileName() {
        return fileName;
    }
}
