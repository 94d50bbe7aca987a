package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A named person claims leftover money by a notice, because it did not come back by itself (§ 49a VwVfG): after a hearing. */
@Service
public class ClaimLeftover {

    private final ProofOfUseRepository proofs;
    private final ClaimHearings hearings;
    private final ClaimDays claimDays;
    private final Conflicts conflicts;
    private final Payments payments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimLeftover(
            ProofOfUseRepository proofs,
            ClaimHearings hearings,
            ClaimDays claimDays,
            Conflicts conflicts,
            Payments payments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.hearings = hearings;
        this.claimDays = claimDays;
        this.conflicts = conflicts;
        this.payments = payments;
        this.events = events;
        this.clock = clock;
    }

    /** What was weighed. */
    public record Command(CaseNumber caseNumber, Weighing weighing, Actor by) {}

    /** Leftover money is claimed by a notice. */
    public record LeftoverClaimed(
            CaseNumber caseNumber, Money claim, LocalDate payBackUntil, Weighing weighing, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("repaymentDue", claim),
                    Change.personal("discretionReason", "", weighing.againstRecipient()));
        }
    }

    /**
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code claim.not-heard}, {@code claim.hearing-open},
     *     {@code claim.not-possible}, {@code claim.discretion-missing}, {@code conflict-of-interest},
     *     {@code proof.nothing-paid}
     */
    @Transactional
    public void claim(Command command) {
        var caseNumber = command.caseNumber();
        conflicts.requireNone(caseNumber, command.by());
        HearMissingProof.requirePaid(payments, caseNumber);
        var today = HouseTime.today(clock);
        hearings.conclude(caseNumber, HeardClaim.About.REPAYMENT);
        var proof = proofs.require(caseNumber);
        var payBackUntil = claimDays.payBackUntil(caseNumber);
        proof.claimByNotice(today, command.weighing(), payBackUntil);
        proofs.save(proof);
        events.publishEvent(new LeftoverClaimed(
                caseNumber, proof.openClaim(), payBackUntil, command.weighing(), clock.instant(), command.by()));
    }
}
