package de.foerdertopf.dispatch;

import de.foerdertopf.dispatch.PrintedLetter.State;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Records the day on which all letters of a print run were posted. One that cannot be recorded is named and keeps waiting; what went
 * another way meanwhile is left alone.
 */
@Service
public class PostPrintRun {

    private final PrintRunRepository runs;
    private final PrintRunItems items;
    private final LetterByLetter letterByLetter;
    private final PostLetter postLetter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostPrintRun(
            PrintRunRepository runs,
            PrintRunItems items,
            LetterByLetter letterByLetter,
            PostLetter postLetter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.letterByLetter = letterByLetter;
        this.postLetter = postLetter;
        this.events = events;
        this.clock = clock;
    }

    /** Which run, and when. */
    public record Command(PrintRunId run, LocalDate postedOn, Actor by) {}

    /**
     * Each letter in a transaction of its own.
     *
     * @return how many still wait
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code print-run.not-open}, {@code print-run.posted-in-future},
     *     {@code print-run.posted-before-made}
     */
    public int post(Command command) {
        letterByLetter.required(
                () -> runs.lock(command.run()).requirePostable(command.postedOn(), HouseTime.today(clock)));
        for (var letter : items.of(command.run())) {
            if (letter.state() == State.TO_POST) {
                letterByLetter
                        .attempt(letter.letter().toString(), () -> post(command, letter.position()))
                        .ifPresent(problem -> items.note(command.run(), letter.position(), problem));
            }
        }
        var waiting = (int) items.of(command.run()).stream()
                .filter(letter -> letter.state() == State.TO_POST)
                .count();
        if (waiting == 0) {
            letterByLetter.required(() -> close(command));
        }
        return waiting;
    }

    private void post(Command command, int position) {
        var found = items.lockWaiting(command.run(), position);
        if (found.isEmpty()) {
            return;
        }
        var posted = postLetter.post(found.get().letter(), command);
        items.settle(command.run(), position, posted ? State.POSTED : State.LEFT_ALONE);
    }

    private void close(Command command) {
        var run = runs.lock(command.run());
        if (run.view().isOpen()) {
            run.posted(command.postedOn(), command.by());
            runs.saveAndFlush(run);
            events.publishEvent(
                    new PrintRunPosted(run.id(), run.number(), command.postedOn(), clock.instant(), command.by()));
        }
    }
}
