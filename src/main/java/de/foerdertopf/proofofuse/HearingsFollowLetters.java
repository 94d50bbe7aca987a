package de.foerdertopf.proofofuse;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reckons the period of a hearing from the day on which its letter left, as soon as it has left: what waited for the post, or was
 * refused on its way, leaves no less time to answer than what went at once.
 */
@Component
class HearingsFollowLetters extends FollowsLetters {

    private final ProofOfUseRepository proofs;
    private final ClaimHearingRepository hearings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HearingsFollowLetters(
            ProofOfUseRepository proofs,
            ClaimHearingRepository hearings,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        super(notices);
        this.proofs = proofs;
        this.hearings = hearings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    void left(IssuedNotice letter, Actor by) {
        if (letter.type() == NoticeType.CLAIM_HEARING) {
            hearings.findByCaseNumberOrderBySentOn(letter.caseNumber()).stream()
                    .filter(ClaimHearing::isOpen)
                    .filter(hearing -> hearing.sentOn().equals(letter.issuedOn()))
                    .filter(hearing -> hearing.leftLate(letter.daysLate()))
                    .map(hearing -> hearings.save(hearing).view())
                    .forEach(hearing -> told(letter, hearing.about(), hearing.answerDueOn(), by));
        } else if (letter.type() == NoticeType.HEARING) {
            proofs.findByCaseNumber(letter.caseNumber())
                    .filter(ProofOfUse::isRevocationHeard)
                    .filter(proof -> letter.issuedOn().equals(proof.hearingOn()))
                    .filter(proof -> proof.hearingLeftLate(letter.daysLate()))
                    .map(proof -> proofs.save(proof).view().hearingDueOn())
                    .ifPresent(until -> told(letter, null, until, by));
        }
    }

    private void told(IssuedNotice letter, HeardClaim.@Nullable About about, LocalDate until, Actor by) {
        events.publishEvent(new HearingProlonged(letter.caseNumber(), about, until, clock.instant(), by));
    }
}
