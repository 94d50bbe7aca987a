package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person with the right to order money, other than who checked it or typed its account, lets a payment go out (Anordnung). */
@Service
public class ReleasePayment {

    private final PaymentRepository repository;
    private final FourEyes fourEyes;
    private final PaymentObstacles obstacles;
    private final PayeeAccounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleasePayment(
            PaymentRepository repository,
            FourEyes fourEyes,
            PaymentObstacles obstacles,
            PayeeAccounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.fourEyes = fourEyes;
        this.obstacles = obstacles;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Releases an ordered payment.
     *
     * @throws BusinessRuleViolation if the same person checked it or typed its account, the account changed, or something holds it back since
     */
    @Transactional
    public void release(Command command) {
        var payment = Payments.lock(repository, command.payment());
        obstacles.requireNone(payment.caseNumber());
        fourEyes.requireSecondPerson(payment, command.by());
        var at = clock.instant();
        payment.release(accounts.require(payment.caseNumber()), at, command.by());
        events.publishEvent(new PaymentReleased(
                payment.caseNumber(), payment.id(), payment.number(), payment.amount(), at, command.by()));
    }

    /** Which payment, and who lets it go. */
    public record Command(PaymentId payment, Actor by) {}
}
