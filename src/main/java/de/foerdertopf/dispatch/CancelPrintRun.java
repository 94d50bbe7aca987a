package de.foerdertopf.dispatch;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.dispatch.PrintedLetter.State;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a print run back before anything of it was posted: its letters may go into another one, its file stays on record. */
@Service
public class CancelPrintRun {

    private final PrintRunRepository runs;
    private final PrintRunItems items;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CancelPrintRun(
            PrintRunRepository runs,
            PrintRunItems items,
            Conflicts conflicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /** Which run. */
    public record Command(PrintRunId run, Actor by) {}

    /** @throws BusinessRuleViolation {@code print-run.not-open}, {@code print-run.partly-posted}, {@code conflict-of-interest} */
    @Transactional
    public void cancel(Command command) {
        var run = runs.lock(command.run());
        run.cancel(clock.instant(), command.by());
        var letters = items.of(command.run());
        if (letters.stream().anyMatch(letter -> letter.state() == State.POSTED)) {
            throw new BusinessRuleViolation("print-run.partly-posted");
        }
        conflicts.requireNone(letters.stream().map(PrintedLetter::caseNumber).toList(), command.by());
        letters.forEach(letter -> items.settle(command.run(), letter.position(), State.CANCELLED));
        runs.saveAndFlush(run);
        events.publishEvent(new PrintRunCancelled(run.id(), run.number(), clock.instant(), command.by()));
    }
}
