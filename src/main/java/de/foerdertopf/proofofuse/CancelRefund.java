package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the order back by which a group was to get money back, before that went out. */
@Service
public class CancelRefund {

    private final RefundRepository repository;
    private final Refunds refunds;
    private final ProofOfUseRepository proofs;
    private final ReverseMovement reverseMovement;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CancelRefund(
            RefundRepository repository,
            Refunds refunds,
            ProofOfUseRepository proofs,
            ReverseMovement reverseMovement,
            Conflicts conflicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.refunds = refunds;
        this.proofs = proofs;
        this.reverseMovement = reverseMovement;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /** The order was taken back before the money went out. */
    public record RefundCancelled(CaseNumber caseNumber, Money amount, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("refund", amount, Money.ZERO), Change.personal("reason", "", reason));
        }
    }

    /**
     * @throws BusinessRuleViolation {@code refund.not-under-way}, {@code refund.claimed-since} where the group was asked since to pay back
     *     what it was to get, {@code conflict-of-interest}
     */
    @Transactional
    public void cancel(CaseNumber caseNumber, String reason, Actor by) {
        conflicts.requireNone(caseNumber, by);
        var refund = refunds.underWay(caseNumber)
                .map(RefundView::id)
                .flatMap(repository::findById)
                .orElseThrow(() -> new BusinessRuleViolation("refund.not-under-way"));
        var proof = proofs.require(caseNumber);
        if (proof.openClaim().isPositive()) {
            throw new BusinessRuleViolation("refund.claimed-since");
        }
        refund.cancel(clock.instant());
        repository.saveAndFlush(refund);
        proof.notRefunded(refund.ofClaim());
        proofs.save(proof);
        if (refund.ofPot().isPositive()) {
            reverseMovement.reverse(refund.order(), reason, by);
        }
        events.publishEvent(new RefundCancelled(caseNumber, refund.view().amount(), reason, clock.instant(), by));
    }
}
