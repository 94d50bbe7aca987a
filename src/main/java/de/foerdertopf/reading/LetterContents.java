package de.foerdertopf.reading;

import de.foerdertopf.notice.letters.AcknowledgementLetter;
import de.foerdertopf.notice.letters.AmendmentLetter;
import de.foerdertopf.notice.letters.ApprovalLetter;
import de.foerdertopf.notice.letters.ClaimHearingLetter;
import de.foerdertopf.notice.letters.ClosureLetter;
import de.foerdertopf.notice.letters.CorrectionLetter;
import de.foerdertopf.notice.letters.EarlyStartLetter;
import de.foerdertopf.notice.letters.HearingLetter;
import de.foerdertopf.notice.letters.InterestLetter;
import de.foerdertopf.notice.letters.InterestWaiverLetter;
import de.foerdertopf.notice.letters.InterimMessageLetter;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.ObjectionDecisionLetter;
import de.foerdertopf.notice.letters.PartialApprovalLetter;
import de.foerdertopf.notice.letters.ProvisionalApprovalLetter;
import de.foerdertopf.notice.letters.RejectionLetter;
import de.foerdertopf.notice.letters.RemedyDecisionLetter;
import de.foerdertopf.notice.letters.RepaymentLetter;
import de.foerdertopf.notice.letters.RequestForInformationLetter;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.notice.letters.WithdrawalLetter;
import java.util.List;
import java.util.Optional;

/** Which letters are explained. A free letter is not: it says what its writer wrote, and nothing that could be translated beforehand. */
final class LetterContents {

    static final List<LetterContent<?>> ALL = List.of(
            new LetterContent<>(
                    NoticeType.ACKNOWLEDGEMENT, AcknowledgementLetter.class, false, ApplicationContents::received),
            new LetterContent<>(
                    NoticeType.REQUEST_FOR_INFORMATION,
                    RequestForInformationLetter.class,
                    false,
                    ApplicationContents::asked),
            new LetterContent<>(
                    NoticeType.INTERIM_MESSAGE, InterimMessageLetter.class, false, ApplicationContents::delayed),
            new LetterContent<>(
                    NoticeType.EARLY_START_PERMISSION, EarlyStartLetter.class, true, ApplicationContents::mayStart),
            new LetterContent<>(NoticeType.APPROVAL, ApprovalLetter.class, true, GrantContents::approved),
            new LetterContent<>(
                    NoticeType.PARTIAL_APPROVAL, PartialApprovalLetter.class, true, GrantContents::partlyApproved),
            new LetterContent<>(
                    NoticeType.PROVISIONAL_APPROVAL,
                    ProvisionalApprovalLetter.class,
                    true,
                    GrantContents::provisionallyApproved),
            new LetterContent<>(NoticeType.REJECTION, RejectionLetter.class, true, ApplicationContents::rejected),
            new LetterContent<>(NoticeType.AMENDMENT, AmendmentLetter.class, true, ChangeContents::amended),
            new LetterContent<>(NoticeType.CORRECTION, CorrectionLetter.class, false, ChangeContents::corrected),
            new LetterContent<>(NoticeType.HEARING, HearingLetter.class, false, RepaymentContents::heard),
            new LetterContent<>(NoticeType.CLAIM_HEARING, ClaimHearingLetter.class, false, ClaimContents::heard),
            new LetterContent<>(NoticeType.REVOCATION, RevocationLetter.class, true, RepaymentContents::revoked),
            new LetterContent<>(NoticeType.WITHDRAWAL, WithdrawalLetter.class, true, ClaimContents::withdrawn),
            new LetterContent<>(NoticeType.REPAYMENT, RepaymentLetter.class, true, ClaimContents::claimed),
            new LetterContent<>(NoticeType.INTEREST, InterestLetter.class, true, ClaimContents::interest),
            new LetterContent<>(
                    NoticeType.INTEREST_WAIVER, InterestWaiverLetter.class, false, ClaimContents::interestWaived),
            new LetterContent<>(
                    NoticeType.OBJECTION_DECISION, ObjectionDecisionLetter.class, true, ObjectionContents::refused),
            new LetterContent<>(
                    NoticeType.REMEDY_DECISION, RemedyDecisionLetter.class, true, ObjectionContents::helped),
            new LetterContent<>(NoticeType.CLOSURE, ClosureLetter.class, false, RepaymentContents::closed));

    private LetterContents() {}

    static Optional<LetterContent<?>> of(Letter letter) {
        return ALL.stream().filter(content -> content.fits(letter)).findFirst();
    }

    static Optional<LetterContent<?>> of(NoticeType type) {
        return ALL.stream().filter(content -> content.type() == type).findFirst();
    }
}
