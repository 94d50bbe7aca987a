package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.StopPayments;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
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

/**
 * A named person revokes a grant whose proof never came and claims the money back, after the hearing and with the reasons that the
 * law wants (§§ 49 (3), 49a VwVfG): for the revocation and for interest.
 */
@Service
public class RevokeGrant {

    private final ProofOfUseRepository proofs;
    private final Conflicts conflicts;
    private final ClaimDays claimDays;
    private final Payments payments;
    private final StopPayments stopPayments;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevokeGrant(
            ProofOfUseRepository proofs,
            Conflicts conflicts,
            ClaimDays claimDays,
            Payments payments,
            StopPayments stopPayments,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.conflicts = conflicts;
        this.claimDays = claimDays;
        this.payments = payments;
        this.stopPayments = stopPayments;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Why, and why interest is claimed or waived: both were weighed. */
    public record Command(CaseNumber caseNumber, String discretionReason, String interestWaiverReason, Actor by) {}

    /**
     * The grant is revoked and claimed back.
     *
     * @param claim what is still to come back
     * @param repaymentDue what is to come back in all
     */
    public record GrantRevoked(
            CaseNumber caseNumber,
            Money claim,
            Money repaymentDue,
            LocalDate payBackUntil,
            String discretionReason,
            Instant at,
            Actor by)
            implements BearsOnRefund {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("repaymentDue", repaymentDue), Change.personal("discretionReason", "", discretionReason));
        }
    }

    /** @throws BusinessRuleViolation {@code hearing.not-delivered}, {@code proof.hearing-open}, {@code proof.discretion-missing}, {@code conflict-of-interest},
     *     {@code proof.nothing-paid} */
    @Transactional
    public void revoke(Command command) {
        conflicts.requireNone(command.caseNumber(), command.by());
        stopPayments.await(command.caseNumber());
        var proof = proofs.require(command.caseNumber());
        HearMissingProof.requireKept(payments, proof);
        var today = HouseTime.today(clock);
        var claim = Settlement.nothingProven(payments.paidTotal(command.caseNumber()));
        var payBackUntil = claimDays.payBackUntil(command.caseNumber());
        var heardOn = proof.hearingOn();
        if (heardOn != null) {
            proof.hearingLeftLate(notices.daysLate(command.caseNumber(), NoticeType.HEARING, heardOn));
        }
        proof.revoke(today, command.discretionReason(), command.interestWaiverReason(), claim, payBackUntil);
        proofs.save(proof);
        events.publishEvent(new GrantRevoked(
                command.caseNumber(),
                proof.openClaim(),
                claim.repaymentDue(),
                payBackUntil,
                command.discretionReason(),
                clock.instant(),
                command.by()));
        stopPayments.stop(command.caseNumber(), command.by());
    }
}
