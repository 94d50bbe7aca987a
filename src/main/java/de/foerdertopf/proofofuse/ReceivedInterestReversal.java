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
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Interest was recorded as received although it has not come, or came for another case: what was recorded last is taken back. */
@Component
class ReceivedInterestReversal implements Reversible {

    private final RecordInterest recordInterest;
    private final InterestChargeRepository charges;
    private final Grants grants;
    private final ReverseMovement reverseMovement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceivedInterestReversal(
            RecordInterest recordInterest,
            InterestChargeRepository charges,
            Grants grants,
            ReverseMovement reverseMovement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recordInterest = recordInterest;
        this.charges = charges;
        this.grants = grants;
        this.reverseMovement = reverseMovement;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ReversalKind kind() {
        return ReversalKind.INTEREST;
    }

    /**
     * @param subject as in {@link RecordInterest.LastReceived#id}; what came in later has to be taken back first
     * @throws BusinessRuleViolation {@code interest.nothing-received}
     */
    @Override
    public Subject subject(String subject) {
        var caseNumber = caseNumber(subject);
        var last = recordInterest
                .last(caseNumber)
                .filter(received -> received.id().equals(subject))
                .orElseThrow(() -> new BusinessRuleViolation("interest.nothing-received"));
        return new Subject(
                grants.require(caseNumber).fund(),
                caseNumber,
                List.of(caseNumber.value(), last.amount().toGerman(), GermanDates.inWords(last.on())),
                "/schreibtisch/faelle/" + caseNumber);
    }

    @Override
    public Optional<CaseNumber> caseOf(String subject) {
        return Optional.of(caseNumber(subject));
    }

    @Override
    public void reverse(String subject, String reason, Actor by) {
        subject(subject);
        var caseNumber = caseNumber(subject);
        var charge = charges.findByCaseNumber(caseNumber).orElseThrow();
        var deed = RecordInterest.deed(caseNumber, charge);
        var amount = reverseMovement.booked(deed);
        reverseMovement.reverse(deed, reason, by);
        charge.takeBack(amount);
        charges.save(charge);
        events.publishEvent(new InterestReversed(caseNumber, amount, reason, clock.instant(), by));
    }

    private static CaseNumber caseNumber(String subject) {
        try {
            return new CaseNumber(subject.substring(0, Math.max(0, subject.indexOf('.'))));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("No interest " + subject);
        }
    }
}
