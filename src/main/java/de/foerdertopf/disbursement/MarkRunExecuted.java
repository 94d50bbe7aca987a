package de.foerdertopf.disbursement;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that the cash office has paid a run. */
@Service
public class MarkRunExecuted {

    private static final int AT_ONCE = 25;

    private final PaymentRunRepository runs;
    private final PaymentRepository repository;
    private final PeopleInRuns people;
    private final Conflicts conflicts;
    private final PaidOrders paid;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MarkRunExecuted(
            PaymentRunRepository runs,
            PaymentRepository repository,
            PeopleInRuns people,
            Conflicts conflicts,
            PaidOrders paid,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.repository = repository;
        this.people = people;
        this.conflicts = conflicts;
        this.paid = paid;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Marks the run as paid on the given day, and every payment in it that the cash office was not made to stop.
     *
     * @throws BusinessRuleViolation if the person ordered one of them herself, or the run or the day is not right: nothing is paid before the
     *     day for which the run was ordered
     */
    @Transactional
    public void mark(Command command) {
        var run = PaymentRuns.lock(runs, command.run());
        if (people.releasedOneOf(command.run(), command.by())) {
            throw new BusinessRuleViolation("disbursement.released-it");
        }
        conflicts.requireNone(
                people.closedCaseIn(command.run(), command.by()).stream().toList(), command.by());
        var at = clock.instant();
        run.execute(command.executedOn(), HouseTime.today(clock), command.by());
        events.publishEvent(new PaymentRunExecuted(
                run.id(), run.number(), run.view().fund(), command.executedOn(), at, command.by()));
        var ids = repository.idsInRun(command.run().value());
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            for (var payment :
                    repository.findByIdInOrderByNumber(ids.subList(from, Math.min(from + AT_ONCE, ids.size())))) {
                execute(payment, command, at);
            }
            // what is written is let go: else each payment costs a look at all before it
            entities.flush();
            entities.clear();
        }
    }

    private void execute(Payment payment, Command command, Instant at) {
        payment.execute(command.executedOn());
        repository.saveAndFlush(payment);
        paid.book(payment, command.executedOn(), at, command.by());
    }

    /** Which run, and on which day the cash office paid. */
    public record Command(PaymentRunId run, LocalDate executedOn, Actor by) {}
}
