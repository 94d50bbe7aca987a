package de.foerdertopf.proofofuse;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reckons the days to pay money back from the day on which the letter left that names them: the notice that claims it, the answer to a
 * remedy that leaves the claim or a part of it, the notice of interest. What waited for the post leaves no less time to pay.
 */
@Component
class ClaimsFollowLetters extends FollowsLetters {

    private final ProofOfUseRepository proofs;
    private final InterestChargeRepository charges;
    private final ClaimDays claimDays;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimsFollowLetters(
            ProofOfUseRepository proofs,
            InterestChargeRepository charges,
            ClaimDays claimDays,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        super(notices);
        this.proofs = proofs;
        this.charges = charges;
        this.claimDays = claimDays;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    @Override
    void left(IssuedNotice letter, Actor by) {
        if (letter.daysLate() == 0) {
            return;
        }
        if (letter.type() == NoticeType.INTEREST
                || isAnswerAbout(letter, contested -> contested == NoticeType.INTEREST)) {
            charges.findByCaseNumber(letter.caseNumber())
                    .filter(charge -> charge.leftLate(payBackUntil(letter)))
                    .ifPresent(charge -> {
                        charges.save(charge);
                        told(letter, by);
                    });
        } else if (isAboutClaim(letter) && isLastAboutClaim(letter)) {
            proofs.findByCaseNumber(letter.caseNumber())
                    .filter(ProofOfUse::isClaimedByNotice)
                    .filter(proof -> proof.claimLeftLate(payBackUntil(letter)))
                    .ifPresent(proof -> {
                        proofs.save(proof);
                        told(letter, by);
                    });
        }
    }

    private LocalDate payBackUntil(IssuedNotice letter) {
        return claimDays.payBackUntil(letter.caseNumber(), Objects.requireNonNull(letter.leftOn()));
    }

    /** An earlier letter that leaves once more says nothing of the days that a later one gave. */
    private boolean isLastAboutClaim(IssuedNotice letter) {
        return notices.of(letter.caseNumber()).stream()
                .filter(other -> other.state() != NoticeState.VOID && isAboutClaim(other))
                .reduce((earlier, later) -> later)
                .filter(last -> last.id().equals(letter.id()))
                .isPresent();
    }

    private boolean isAboutClaim(IssuedNotice letter) {
        return letter.type().isClaim() || isAnswerAbout(letter, NoticeType::isClaim);
    }

    private boolean isAnswerAbout(IssuedNotice letter, Predicate<NoticeType> about) {
        var contested = letter.refersTo();
        return letter.type() == NoticeType.OBJECTION_DECISION
                && contested != null
                && about.test(notices.require(contested).type());
    }

    private void told(IssuedNotice letter, Actor by) {
        events.publishEvent(new ClaimProlonged(letter.caseNumber(), payBackUntil(letter), clock.instant(), by));
    }
}
