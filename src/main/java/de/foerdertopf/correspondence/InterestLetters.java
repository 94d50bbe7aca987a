package de.foerdertopf.correspondence;

import de.foerdertopf.notice.delivery.ClaimTerms;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.InterestLetter;
import de.foerdertopf.notice.letters.InterestWaiverLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.writing.LetterParts;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.proofofuse.ChargedInterest;
import de.foerdertopf.proofofuse.DecideInterest.InterestDecided;
import de.foerdertopf.proofofuse.HeardClaims;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes what becomes of the interest once a claim is paid: a notice, or that none is charged. */
@Component
class InterestLetters {

    private final WriteLetter letters;
    private final Notices notices;
    private final HeardClaims heardClaims;
    private final PaymentSlips slips;
    private final LetterWords words;

    InterestLetters(
            WriteLetter letters, Notices notices, HeardClaims heardClaims, PaymentSlips slips, LetterWords words) {
        this.letters = letters;
        this.notices = notices;
        this.heardClaims = heardClaims;
        this.slips = slips;
        this.words = words;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(InterestDecided event) {
        var caseNumber = event.caseNumber();
        var interest = heardClaims.interest(caseNumber).orElseThrow();
        var claim = notices.claimTerms(caseNumber).orElseThrow();
        var type = interest.isWaived() ? NoticeType.INTEREST_WAIVER : NoticeType.INTEREST;
        letters.write(
                new WriteLetter.Occasion(type, caseNumber, claim.notice(), event.by()),
                parts -> interest.isWaived()
                        ? waived(event, interest, claim, parts)
                        : charged(event, interest, claim, parts));
    }

    private InterestWaiverLetter waived(
            InterestDecided event, ChargedInterest interest, ClaimTerms claim, LetterParts parts) {
        return new InterestWaiverLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                claim.letter(),
                event.claimed(),
                interest.repaidOn(),
                interest.reason(),
                parts.law(),
                new Closing(words.of("wish.interest-waiver"), parts.writtenBy(), List.of()));
    }

    private InterestLetter charged(
            InterestDecided event, ChargedInterest interest, ClaimTerms claim, LetterParts parts) {
        return new InterestLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                parts.recipient(),
                claim.letter(),
                event.claimed(),
                claim.effectiveFrom(),
                Objects.requireNonNull(interest.from()),
                interest.repaidOn(),
                event.rows(),
                claim.heard(),
                interest.reason(),
                slips.of(event.caseNumber(), interest.amount(), Objects.requireNonNull(interest.dueOn())),
                parts.law(),
                parts.remedy(),
                new Closing(null, parts.writtenBy(), List.of()));
    }
}
