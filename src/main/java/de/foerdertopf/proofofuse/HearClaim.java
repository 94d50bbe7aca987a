package de.foerdertopf.proofofuse;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.StopPayments;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears the group before an approval is withdrawn or leftover money is claimed by a notice (§ 28 VwVfG), notes the answer, or lets
 * the matter rest.
 */
@Service
public class HearClaim {

    private final ClaimHearingRepository hearings;
    private final ProofOfUseRepository proofs;
    private final Hearable hearable;
    private final ClaimDays claimDays;
    private final Payments payments;
    private final StopPayments stopPayments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HearClaim(
            ClaimHearingRepository hearings,
            ProofOfUseRepository proofs,
            Hearable hearable,
            ClaimDays claimDays,
            Payments payments,
            StopPayments stopPayments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hearings = hearings;
        this.proofs = proofs;
        this.hearable = hearable;
        this.claimDays = claimDays;
        this.payments = payments;
        this.stopPayments = stopPayments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the group is heard about.
     *
     * @param amount up to how much may be claimed; for leftover money it is what is open; null where nothing was paid
     * @param knownOn since when wrong statements are known; null for leftover money
     */
    public record Command(
            CaseNumber caseNumber,
            HeardClaim.About about,
            String facts,
            @Nullable Money amount,
            @Nullable LocalDate knownOn,
            Actor by) {}

    /** The group is asked what it has to say. */
    public record ClaimHeard(
            CaseNumber caseNumber,
            HeardClaim.About about,
            LocalDate answerDueOn,
            Money intended,
            String facts,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("answerDueOn", answerDueOn),
                    Change.of("intended", intended),
                    Change.personal("reason", "", facts));
        }
    }

    /** The group said something. */
    public record ClaimAnswered(CaseNumber caseNumber, HeardClaim.About about, String answer, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.personal("answer", "", answer));
        }
    }

    /**
     * Nothing follows from the hearing.
     *
     * @param sentOn the day of its letter
     * @param moot whether it ended by itself, with what it was about
     * @param reason why nothing follows; empty where it is moot
     */
    public record ClaimDropped(
            CaseNumber caseNumber,
            HeardClaim.About about,
            LocalDate sentOn,
            boolean moot,
            String reason,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(moot ? Change.of("about", about) : Change.personal("reason", "", reason));
        }
    }

    /**
     * @throws BusinessRuleViolation {@code claim.not-possible}, {@code claim.facts-missing}, {@code claim.amount},
     *     {@code claim.known-missing}, {@code claim.known-in-future}, {@code withdrawal.over}, {@code withdrawal.answer-too-late}
     */
    @Transactional
    public void hear(Command command) {
        var caseNumber = command.caseNumber();
        var today = HouseTime.today(clock);
        if (!hearable.is(caseNumber, command.about())) {
            throw new BusinessRuleViolation("claim.not-possible");
        }
        var withdrawal = command.about() == HeardClaim.About.WITHDRAWAL;
        var proof = proofs.findByCaseNumber(caseNumber);
        var amount = withdrawal
                ? hearable.amount(caseNumber, command.amount())
                : proof.orElseThrow().openClaim();
        var answerDueOn = claimDays.answerUntil(caseNumber);
        if (withdrawal) {
            hearable.requireKnown(caseNumber, command.knownOn());
            stopPayments.await(caseNumber);
        }
        hearings.save(new ClaimHearing(
                        caseNumber,
                        command.about(),
                        command.facts(),
                        amount,
                        withdrawal ? command.knownOn() : null,
                        withdrawal ? null : proof.orElseThrow().view().repaymentDueOn(),
                        today,
                        answerDueOn)
                .when(payments.paidTotal(caseNumber)));
        if (withdrawal) {
            stopPayments.hold(caseNumber, command.by());
        }
        events.publishEvent(new ClaimHeard(
                caseNumber, command.about(), answerDueOn, amount, command.facts(), clock.instant(), command.by()));
    }

    /** Keeps what the group says itself, or what the house notes of it; the decision must weigh both. */
    @Transactional
    public void answered(CaseNumber caseNumber, HeardClaim.About about, String answer, Actor by) {
        if (answer.isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        var hearing = hearings.requireOpen(caseNumber, about);
        if (by.isStaff()) {
            hearing.noted(answer);
        } else {
            hearing.answered(answer, clock.instant());
        }
        hearings.save(hearing);
        events.publishEvent(new ClaimAnswered(caseNumber, about, answer, clock.instant(), by));
    }

    /** Ends a hearing from which nothing follows. */
    @Transactional
    public void drop(CaseNumber caseNumber, HeardClaim.About about, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        var hearing = hearings.requireOpen(caseNumber, about);
        hearing.drop();
        hearings.save(hearing);
        events.publishEvent(new ClaimDropped(caseNumber, about, hearing.sentOn(), false, reason, clock.instant(), by));
    }
}
