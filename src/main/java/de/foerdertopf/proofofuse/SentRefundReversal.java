package de.foerdertopf.proofofuse;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Money was recorded as given back to a group although it did not go out: the cash office still has the order. */
@Component
class SentRefundReversal implements Reversible {

    private final RefundRepository repository;
    private final Refunds refunds;
    private final Grants grants;
    private final ReverseMovement reverseMovement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SentRefundReversal(
            RefundRepository repository,
            Refunds refunds,
            Grants grants,
            ReverseMovement reverseMovement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.refunds = refunds;
        this.grants = grants;
        this.reverseMovement = reverseMovement;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ReversalKind kind() {
        return ReversalKind.REFUNDED;
    }

    /** @throws BusinessRuleViolation {@code refund.not-sent}, {@code refund.under-way} */
    @Override
    public Subject subject(String subject) {
        var refund = require(subject);
        if (!refund.isSent()) {
            throw new BusinessRuleViolation("refund.not-sent");
        }
        var caseNumber = refund.caseNumber();
        if (refunds.underWay(caseNumber).isPresent()) {
            throw new BusinessRuleViolation("refund.under-way");
        }
        var sent = refund.view();
        return new Subject(
                grants.require(caseNumber).fund(),
                caseNumber,
                List.of(
                        caseNumber.value(),
                        sent.amount().toGerman(),
                        GermanDates.inWords(Objects.requireNonNull(sent.sentOn()))),
                "/schreibtisch/faelle/" + caseNumber);
    }

    @Override
    public String key(String subject) {
        return require(subject).id().toString();
    }

    @Override
    public Optional<CaseNumber> caseOf(String subject) {
        return Optional.of(require(subject).caseNumber());
    }

    @Override
    public void reverse(String subject, String reason, Actor by) {
        subject(subject);
        var refund = require(subject);
        refund.notSent();
        repository.saveAndFlush(refund);
        if (refund.ofRevenue().isPositive()) {
            reverseMovement.reverse(refund.sending(), reason, by);
        }
        if (refund.ofInterest().isPositive()) {
            reverseMovement.reverse(refund.sendingInterest(), reason, by);
        }
        events.publishEvent(
                new RefundReversed(refund.caseNumber(), refund.view().amount(), reason, clock.instant(), by));
    }

    private Refund require(String subject) {
        return repository.findById(Reversible.idOf(subject)).orElseThrow(() -> new NotFoundException("No refund"));
    }
}
