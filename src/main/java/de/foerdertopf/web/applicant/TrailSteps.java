package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.TrailStep;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words and days of the single steps of a case's way. */
@Component
class TrailSteps {

    private final MoneyWords words;
    private final Fmt fmt;
    private final Clock clock;

    TrailSteps(MoneyWords words, Fmt fmt, Clock clock) {
        this.words = words;
        this.fmt = fmt;
        this.clock = clock;
    }

    /** Where the case is, as it is true for its grant. */
    TrailStep now(SubmittedApplication application, String what, @Nullable LocalDate on) {
        return new TrailStep(
                TrailStep.State.NOW,
                words.text(application, what),
                on == null ? null : fmt.day(on),
                on == null ? null : on.toString(),
                null);
    }

    TrailStep next(String what) {
        return new TrailStep(TrailStep.State.NEXT, text(what), null, null, null);
    }

    /** The project's days; who shows early that all is spent has done it, whatever day was planned. */
    TrailStep project(int number, GroupStage stage, DateRange period) {
        var early = state(number, stage) == TrailStep.State.DONE && isAhead(period.to());
        return new TrailStep(
                state(number, stage), text("trail.project"), early ? null : fmt.period(period), null, null);
    }

    TrailStep done(String what, LocalDate day) {
        return new TrailStep(TrailStep.State.DONE, text(what), fmt.day(day), day.toString(), null);
    }

    /** A step by its number; {@code planned} is a day that is still to come. */
    TrailStep of(int number, GroupStage stage, String what, @Nullable LocalDate on, boolean planned) {
        var day = on != null && state(number, stage) == TrailStep.State.DONE && isAhead(on) ? null : on;
        return new TrailStep(
                state(number, stage),
                text(what),
                day == null ? null : planned ? text("trail.until", fmt.day(day)) : fmt.day(day),
                day == null ? null : day.toString(),
                null);
    }

    boolean isAhead(LocalDate day) {
        return day.isAfter(HouseTime.today(clock));
    }

    private static TrailStep.State state(int number, GroupStage stage) {
        if (stage == GroupStage.REJECTED && number == 3) {
            return TrailStep.State.DONE;
        }
        return number < stage.step() || number == 1
                ? TrailStep.State.DONE
                : number == stage.step() ? TrailStep.State.NOW : TrailStep.State.NEXT;
    }

    private String text(String code, Object... arguments) {
        return words.plain(code, arguments);
    }
}
