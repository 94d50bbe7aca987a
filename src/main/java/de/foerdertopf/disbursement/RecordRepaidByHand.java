package de.foerdertopf.disbursement;

import de.foerdertopf.budget.ReturnLeftover;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that the recipient paid a whole payment back of their own accord. */
@Service
public class RecordRepaidByHand {

    private final PaymentRepository repository;
    private final Payments payments;
    private final ReturnLeftover returnLeftover;
    private final ReverseMovement reverseMovement;
    private final Grants grants;
    private final Funds funds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordRepaidByHand(
            PaymentRepository repository,
            Payments payments,
            ReturnLeftover returnLeftover,
            ReverseMovement reverseMovement,
            Grants grants,
            Funds funds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.payments = payments;
        this.returnLeftover = returnLeftover;
        this.reverseMovement = reverseMovement;
        this.grants = grants;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Marks the payment as repaid; the money refills the pot only within its year and where the edition allows it.
     *
     * @throws BusinessRuleViolation {@code disbursement.only-part-too-much}, where only a part of it was paid beyond the grant: the rest
     *     belongs to the group
     */
    @Transactional
    public void record(Command command) {
        var payment = Payments.lock(repository, command.payment());
        MoneyBack.requireDay(command.repaidOn(), payment.view().executedOn(), HouseTime.today(clock));
        payments.requireWhole(payment);
        payment.repaid(command.repaidOn());
        var edition = grants.require(payment.caseNumber()).edition();
        var destination = returnLeftover.takeBack(new ReturnLeftover.Command(
                payment.caseNumber(),
                payment.fund(),
                payment.fiscalYear(),
                payment.amount(),
                funds.edition(edition).rules().repayment().leftoverReturnsToPot(),
                command.repaidOn(),
                reverseMovement.nextKey(deed(payment)),
                command.by()));
        events.publishEvent(new PaymentRepaid(
                payment.caseNumber(),
                payment.id(),
                payment.number(),
                payment.amount(),
                command.repaidOn(),
                destination,
                clock.instant(),
                command.by()));
    }

    /** The name of the deed in the pot's book. */
    static String deed(Payment payment) {
        return "repaid:" + payment.number();
    }

    /** Which payment, and when the money arrived. */
    public record Command(PaymentId payment, LocalDate repaidOn, Actor by) {}
}
