package de.foerdertopf.correspondence;

import de.foerdertopf.notice.delivery.ClaimTerms;
import de.foerdertopf.notice.delivery.IssueLetter;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.InterestLetter;
import de.foerdertopf.notice.letters.InterestWaiverLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.notice.writing.LetterParts;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.proofofuse.ChargedInterest;
import de.foerdertopf.proofofuse.DecideInterest.InterestDecided;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes what becomes of the interest once a claim is paid: a notice, or that none is charged. */
@Component
class InterestLetters {

    private final Letterheads letterheads;
    private final IssueLetter issueLetter;
    private final Notices notices;
    private final HeardClaims heardClaims;
    private final ProofsOfUse proofs;
    private final PaymentSlips slips;
    private final LetterWords words;

    InterestLetters(
            Letterheads letterheads,
            IssueLetter issueLetter,
            Notices notices,
            HeardClaims heardClaims,
            ProofsOfUse proofs,
            PaymentSlips slips,
            LetterWords words) {
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.notices = notices;
        this.heardClaims = heardClaims;
        this.proofs = proofs;
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
        var parts = letterheads.reachable(type, caseNumber, event.by());
        if (interest.isWaived()) {
            var letter = new InterestWaiverLetter(
                    parts.head(),
                    parts.matter(),
                    new Opening(parts.greetedName(), null),
                    claim.letter(),
                    claim.amount(),
                    interest.repaidOn(),
                    interest.reason(),
                    parts.law(),
                    new Closing(words.of("wish.interest-waiver"), parts.writtenBy(), List.of()));
            issueLetter.issue(new IssueLetter.Command(caseNumber, type, letter, parts, claim.notice(), event.by()));
        } else {
            var letter = charged(event, interest, claim, parts);
            issueLetter.issue(new IssueLetter.Command(caseNumber, type, letter, parts, claim.notice(), event.by()));
        }
    }

    private InterestLetter charged(
            InterestDecided event, ChargedInterest interest, ClaimTerms claim, LetterParts parts) {
        return new InterestLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                parts.recipient(),
                claim.letter(),
                claim.amount(),
                claim.effectiveFrom(),
                Objects.requireNonNull(interest.from()),
                interest.repaidOn(),
                event.rows(),
                hearingOf(event.caseNumber()),
                interest.reason(),
                slips.of(event.caseNumber(), interest.amount(), Objects.requireNonNull(interest.dueOn())),
                parts.law(),
                parts.remedy(),
                new Closing(null, parts.writtenBy(), List.of()));
    }

    /** The hearing before the claim: it covered interest too. */
    private RevocationLetter.Hearing hearingOf(CaseNumber caseNumber) {
        var proof = proofs.require(caseNumber);
        if (proof.hearingOn() != null && proof.hearingDueOn() != null) {
            return new RevocationLetter.Hearing(proof.hearingOn(), proof.hearingDueOn(), proof.hearingAnswer());
        }
        return Stream.of(HeardClaim.About.values())
                .flatMap(about -> heardClaims.decided(caseNumber, about).stream())
                .map(ClaimLetters::heard)
                .findFirst()
                .orElseThrow();
    }
}
