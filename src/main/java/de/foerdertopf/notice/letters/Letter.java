package de.foerdertopf.notice.letters;

import de.foerdertopf.document.PdfMetadata;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A letter as data: raw values only. Its sentences stand in {@code templates/notice}, its bytes come from
 * {@code PdfRenderer.render(letter.template(), letter, letter.metadata())}.
 */
public sealed interface Letter
        permits AcknowledgementLetter,
                AmendmentLetter,
                ApprovalLetter,
                ClaimHearingLetter,
                ClosureLetter,
                CorrectionLetter,
                EarlyStartLetter,
                FreeLetter,
                HearingLetter,
                InterestLetter,
                InterestWaiverLetter,
                InterimMessageLetter,
                ObjectionDecisionLetter,
                PartialApprovalLetter,
                ProvisionalApprovalLetter,
                RejectionLetter,
                RemedyDecisionLetter,
                RepaymentLetter,
                RequestForInformationLetter,
                RevocationLetter,
                WithdrawalLetter {

    LetterHead head();

    /** The name of the template. */
    String template();

    /** What kind of letter it is, as its subject says. */
    String subject();

    /** How it can be contested; null where it regulates nothing. */
    default @Nullable RemedyInstruction remedy() {
        return null;
    }

    /** Title, language and date of the PDF, all taken from the letter. */
    default PdfMetadata metadata() {
        var title = subject() + " " + head().caseNumber();
        var noon = head().date().atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/Berlin"));
        return new PdfMetadata(title, title, "de-DE", noon.toInstant());
    }
}
