package de.foerdertopf.workflow;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the house try again what failed in a case, after an administrator has removed the cause. */
@Service
public class RetryStuckCase {

    private static final Date LONG_DUE = Date.from(Instant.EPOCH);

    private final RuntimeService runtime;
    private final ManagementService management;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetryStuckCase(
            RuntimeService runtime, ManagementService management, ApplicationEventPublisher events, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.events = events;
        this.clock = clock;
    }

    /** Which case, and who says so. */
    public record Command(CaseNumber caseNumber, Actor by) {}

    /** Somebody let a case go on that was stuck. */
    public record StuckCaseRetried(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}

    /** @throws StaleCaseException if nothing in the case is stuck */
    @Transactional
    public void retry(Command command) {
        var stuck =
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(command.caseNumber().value())
                        .list()
                        .stream()
                        .flatMap(instance ->
                                management
                                        .createJobQuery()
                                        .processInstanceId(instance.getId())
                                        .noRetriesLeft()
                                        .list()
                                        .stream())
                        .toList();
        if (stuck.isEmpty()) {
            throw new StaleCaseException(command.caseNumber(), "retry");
        }
        for (var job : stuck) {
            management.setJobRetries(job.getId(), 1);
            // Long due by any clock, also one that runs ahead of the machine's.
            management.setJobDuedate(job.getId(), LONG_DUE);
        }
        events.publishEvent(new StuckCaseRetried(command.caseNumber(), clock.instant(), command.by()));
    }
}
