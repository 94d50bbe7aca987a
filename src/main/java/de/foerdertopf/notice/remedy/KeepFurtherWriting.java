package de.foerdertopf.notice.remedy;

import de.foerdertopf.shared.Actor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what else comes against a letter while a remedy against it is open: it is decided together with that, and no period, claim or
 * process changes by it.
 */
@Service
public class KeepFurtherWriting {

    private final ObjectionRepository objections;
    private final RecordObjection days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepFurtherWriting(
            ObjectionRepository objections, RecordObjection days, ApplicationEventPublisher events, Clock clock) {
        this.objections = objections;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    /** With which remedy it is kept, and what came. */
    public record Command(UUID objection, FurtherWriting came, Actor by) {}

    /**
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code objection.decided}, {@code notice.received-in-future},
     *     {@code objection.before-notice}
     */
    @Transactional
    public void keep(Command command) {
        var objection = objections.require(command.objection());
        var came = command.came();
        objection.keep(came);
        days.requireDay(objection.notice(), came.receivedOn());
        objections.save(objection);
        events.publishEvent(new FurtherWritingReceived(
                objection.caseNumber(),
                objection.id(),
                came.receivedOn(),
                came.channel(),
                came.writing(),
                clock.instant(),
                command.by()));
    }
}
