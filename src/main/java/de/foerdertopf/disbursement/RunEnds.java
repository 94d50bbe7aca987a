package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Ends the preparation of a run and says so. */
@Component
class RunEnds {

    private final RunContents contents;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunEnds(RunContents contents, MessageSource messages, ApplicationEventPublisher events, Clock clock) {
        this.contents = contents;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** All of it is written: it goes to the cash office. */
    void close(PaymentRun run) {
        run.close();
        var view = run.view();
        events.publishEvent(new PaymentRunClosed(
                run.id(),
                view.number(),
                view.fund(),
                view.paymentCount(),
                view.controlSum(),
                contents.payable(run.id()).orElseThrow().sha256(),
                clock.instant(),
                Actor.staff(view.closedBy())));
    }

    /** Nothing of it can go out. */
    void dissolve(PaymentRun run) {
        var at = clock.instant();
        var reason = messages.getMessage("run.nothing-left", null, Locale.GERMAN);
        run.dissolve(reason, at);
        var view = run.view();
        events.publishEvent(
                new PaymentRunCancelled(run.id(), view.number(), view.fund(), List.of(), reason, at, Actor.SYSTEM));
    }
}
