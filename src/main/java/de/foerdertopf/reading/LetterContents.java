package de.foerdertopf.reading;

import de.foerdertopf.notice.AcknowledgementLetter;
import de.foerdertopf.notice.ApprovalLetter;
import de.foerdertopf.notice.ClosureLetter;
import de.foerdertopf.notice.HearingLetter;
import de.foerdertopf.notice.Letter;
import de.foerdertopf.notice.NoticeType;
import de.foerdertopf.notice.PartialApprovalLetter;
import de.foerdertopf.notice.RejectionLetter;
import de.foerdertopf.notice.RequestForInformationLetter;
import de.foerdertopf.notice.RevocationLetter;
import java.util.List;
import java.util.Optional;

/** Which letters are explained. A kind that is not listed goes out without copies. */
final class LetterContents {

    static final List<LetterContent<?>> ALL = List.of(
            new LetterContent<>(
                    NoticeType.ACKNOWLEDGEMENT, AcknowledgementLetter.class, false, ApplicationContents::received),
            new LetterContent<>(
                    NoticeType.REQUEST_FOR_INFORMATION,
                    RequestForInformationLetter.class,
                    false,
                    ApplicationContents::asked),
            new LetterContent<>(NoticeType.APPROVAL, ApprovalLetter.class, true, GrantContents::approved),
            new LetterContent<>(
                    NoticeType.PARTIAL_APPROVAL, PartialApprovalLetter.class, true, GrantContents::partlyApproved),
            new LetterContent<>(NoticeType.REJECTION, RejectionLetter.class, true, ApplicationContents::rejected),
            new LetterContent<>(NoticeType.HEARING, HearingLetter.class, false, RepaymentContents::heard),
            new LetterContent<>(NoticeType.REVOCATION, RevocationLetter.class, true, RepaymentContents::revoked),
            new LetterContent<>(NoticeType.CLOSURE, ClosureLetter.class, false, RepaymentContents::closed));

    private LetterContents() {}

    static Optional<LetterContent<?>> of(Letter letter) {
        return ALL.stream().filter(content -> content.fits(letter)).findFirst();
    }

    static Optional<LetterContent<?>> of(NoticeType type) {
        return ALL.stream().filter(content -> content.type() == type).findFirst();
    }
}
