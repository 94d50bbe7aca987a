package de.foerdertopf.dispatch;

import de.foerdertopf.shared.Actor;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leaves unissued what has not had its turn; it can be started again. What is issued stays issued. */
@Service
public class StopBulkIssue {

    private final BulkIssues bulkIssues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StopBulkIssue(BulkIssues bulkIssues, ApplicationEventPublisher events, Clock clock) {
        this.bulkIssues = bulkIssues;
        this.events = events;
        this.clock = clock;
    }

    /** Which one. */
    public record Command(BulkIssueId bulk, Actor by) {}

    /** Does nothing where none waits any more. */
    @Transactional
    public void stop(Command command) {
        var at = clock.instant();
        var left = bulkIssues.stop(command.bulk(), at);
        if (left > 0) {
            events.publishEvent(new BulkIssueStopped(command.bulk(), left, at, command.by()));
        }
    }
}
