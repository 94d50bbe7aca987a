package de.foerdertopf.correspondence;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person printed and posted the letter, or made the call. */
@Service
public class CompleteMessageTask {

    private final MessageTaskRepository tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompleteMessageTask(MessageTaskRepository tasks, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** Which one; {@code note} says with whom was spoken, or stays empty. */
    public record Command(UUID task, String note, Actor by) {}

    /**
     * The message was told.
     *
     * @param how by letter or call, and to whom
     */
    public record MessageTaskCompleted(CaseNumber caseNumber, UUID task, String how, String note, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("message." + task, "done"), Change.of("how", how), Change.personal("note", "", note));
        }
    }

    /** @throws de.foerdertopf.shared.BusinessRuleViolation {@code message.done} */
    @Transactional
    public void complete(Command command) {
        var task = tasks.require(command.task());
        task.complete(command.by(), command.note(), clock.instant());
        tasks.save(task);
        events.publishEvent(new MessageTaskCompleted(
                task.caseNumber(), command.task(), task.how(), command.note(), clock.instant(), command.by()));
    }
}
