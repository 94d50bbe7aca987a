package de.foerdertopf.notice.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * Approval whose amount is fixed for good only later (vorläufiger Bescheid).
 *
 * @param open what is not settled yet, and why
 * @param finalBy the day by which the final notice is planned
 */
public record ProvisionalApprovalLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        GrantTerms terms,
        String open,
        LocalDate finalBy,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    public ProvisionalApprovalLetter {
        if (open.isBlank()) {
            throw new IllegalArgumentException("A provisional approval says what is open");
        }
    }

    @Override
    public String template() {
        return "provisional-approval";
    }

    @Override
    public String subject() {
        return "Vorläufiger Bewilligungsbescheid";
    }

    public List<String> openParagraphs() {
        return Paragraphs.of(open);
    }

    /** What was asked for is granted for now: there is nothing to waive. */
    public boolean isWaiverOffered() {
        return false;
    }
}
