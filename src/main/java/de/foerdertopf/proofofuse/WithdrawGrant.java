package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.StopPayments;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A named person withdraws a grant that rested on wrong statements and claims the money back (§§ 48, 49a VwVfG): after a hearing,
 * within a year of knowing, with both sides weighed.
 */
@Service
public class WithdrawGrant {

    private final ClaimHearings hearings;
    private final ClaimDays claimDays;
    private final Conflicts conflicts;
    private final Payments payments;
    private final StopPayments stopPayments;
    private final OpenProofOfUse openProofOfUse;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawGrant(
            ClaimHearings hearings,
            ClaimDays claimDays,
            Conflicts conflicts,
            Payments payments,
            StopPayments stopPayments,
            OpenProofOfUse openProofOfUse,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hearings = hearings;
        this.claimDays = claimDays;
        this.conflicts = conflicts;
        this.payments = payments;
        this.stopPayments = stopPayments;
        this.openProofOfUse = openProofOfUse;
        this.events = events;
        this.clock = clock;
    }

    /** How much of what was paid, nothing where nothing was; and what was weighed. What was not paid is never paid. */
    public record Command(CaseNumber caseNumber, Money amount, Weighing weighing, Actor by) {}

    /**
     * A grant is withdrawn and claimed back.
     *
     * @param settled whether nothing is to come back and nothing can go out any more
     * @param wasClosed whether the case was over already
     */
    public record GrantWithdrawn(
            CaseNumber caseNumber,
            Money claim,
            LocalDate payBackUntil,
            Weighing weighing,
            boolean settled,
            boolean wasClosed,
            Instant at,
            Actor by)
            implements BearsOnRefund {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("repaymentDue", claim),
                    Change.personal("discretionReason", "", weighing.againstRecipient()));
        }
    }

    /**
     * No more is withdrawn than the group was heard about.
     *
     * @throws BusinessRuleViolation {@code claim.not-heard}, {@code claim.amount}
     */
    @Transactional(readOnly = true)
    public void requireAmount(CaseNumber caseNumber, Money amount) {
        requireAmount(
                hearings.requireOpen(caseNumber, HeardClaim.About.WITHDRAWAL), payments.paidTotal(caseNumber), amount);
    }

    private static void requireAmount(ClaimHearing hearing, Money paid, Money amount) {
        var intended = hearing.view().intendedOf(paid);
        if (amount.isPositive() != paid.isPositive() || amount.isMoreThan(intended)) {
            throw new BusinessRuleViolation("claim.amount", intended.toGerman());
        }
    }

    /**
     * @throws BusinessRuleViolation {@code claim.not-heard}, {@code claim.hearing-open}, {@code withdrawal.too-late},
     *     {@code claim.discretion-missing}, {@code claim.amount}, {@code conflict-of-interest}
     */
    @Transactional
    public void withdraw(Command command) {
        var caseNumber = command.caseNumber();
        conflicts.requireNone(caseNumber, command.by());
        stopPayments.await(caseNumber);
        var hearing = hearings.conclude(caseNumber, HeardClaim.About.WITHDRAWAL);
        var paid = payments.paidTotal(caseNumber);
        requireAmount(hearing, paid, command.amount());
        var proof = openProofOfUse.knownOrBegun(caseNumber);
        var wasClosed = proof.state() == ProofState.CLOSED;
        var payBackUntil = claimDays.payBackUntil(caseNumber);
        proof.withdraw(Settlement.partOf(paid, command.amount()), command.weighing(), payBackUntil);
        events.publishEvent(new GrantWithdrawn(
                caseNumber,
                command.amount(),
                payBackUntil,
                command.weighing(),
                paid.isZero() && !payments.isAtTheCashOffice(caseNumber),
                wasClosed,
                clock.instant(),
                command.by()));
        stopPayments.stop(caseNumber, command.by());
    }
}
