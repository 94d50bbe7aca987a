package de.foerdertopf.rehearsal;

import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.rehearsal.Act.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays all cases day by day on the moved clock: first what timers do, then what people do. What fails in one case is noted there and
 * never stops the others.
 */
@Component
@Profile({"rehearsal", "demo", "test"})
class Performance {

    private static final Logger LOG = LoggerFactory.getLogger(Performance.class);
    private static final int LONGEST_AFTERPLAY_DAYS = 800;

    private final PassingTime time;
    private final Scenes scenes;
    private final Funds funds;
    private final MissingProofs missingProofs;
    private final Cast cast;
    private final CashierPlayer cashier;
    private final CarrierPlayer carrier;

    Performance(
            PassingTime time,
            Scenes scenes,
            Funds funds,
            MissingProofs missingProofs,
            Cast cast,
            CashierPlayer cashier,
            CarrierPlayer carrier) {
        this.time = time;
        this.scenes = scenes;
        this.funds = funds;
        this.missingProofs = missingProofs;
        this.cast = cast;
        this.cashier = cashier;
        this.carrier = carrier;
    }

    /**
     * Plays the given cases to their last act.
     *
     * @param accounts finds the account of an applicant by case, where there is one (the demonstration has them)
     * @param until the last day to play, or null to play to the end
     * @param progress hears each day that is played
     */
    void play(
            Collection<PlayedCase> cases,
            Function<CaseScript, @Nullable UUID> accounts,
            @Nullable LocalDate until,
            Consumer<LocalDate> progress) {
        time.alone(() -> playAlone(cases, accounts, until, progress));
    }

    private void playAlone(
            Collection<PlayedCase> cases,
            Function<CaseScript, @Nullable UUID> accounts,
            @Nullable LocalDate until,
            Consumer<LocalDate> progress) {
        var acts = new PriorityQueue<>(Act.ORDER);
        acts.addAll(Screenplay.of(cases));
        var byId = cases.stream().collect(Collectors.toMap(PlayedCase::id, c -> c, (a, b) -> a));
        var last = acts.stream().map(Act::day).max(LocalDate::compareTo);
        if (last.isEmpty()) {
            return;
        }
        var end = until == null ? last.get().plusDays(LONGEST_AFTERPLAY_DAYS) : until;
        for (var day = acts.element().day(); !day.isAfter(end); day = day.plusDays(1)) {
            if (until == null && acts.isEmpty() && cases.stream().noneMatch(missingProofs::isAwaited)) {
                return;
            }
            progress.accept(day);
            time.moveTo(day, cases);
            postLetters(day, cases);
            playDay(day, acts, byId, accounts);
            for (var played : cases) {
                missingProofs.followUp(day, played);
            }
        }
    }

    /** What was written on a day goes to the post on the next morning. */
    private void postLetters(LocalDate day, Collection<PlayedCase> cases) {
        var waiting = carrier.toPost();
        for (var played : cases) {
            if (played.isIn() && waiting.contains(played.number())) {
                var staff = cast.of(funds.require(played.script().fund()));
                played.attempt(day, "POST", () -> carrier.post(played.number(), day, staff));
            }
        }
    }

    private void playDay(
            LocalDate day,
            PriorityQueue<Act> acts,
            Map<String, PlayedCase> byId,
            Function<CaseScript, @Nullable UUID> accounts) {
        var payments = new TreeMap<DayRun, List<PaymentId>>();
        while (!acts.isEmpty() && !acts.element().day().isAfter(day)) {
            var act = acts.remove();
            if (act.kind().compareTo(Kind.PAYMENT) > 0 && !payments.isEmpty()) {
                pay(day, payments, byId.values());
            }
            perform(day, act, acts, byId, accounts, payments);
            time.runJobs(day, byId.values());
        }
        pay(day, payments, byId.values());
    }

    private void perform(
            LocalDate day,
            Act act,
            PriorityQueue<Act> acts,
            Map<String, PlayedCase> byId,
            Function<CaseScript, @Nullable UUID> accounts,
            Map<DayRun, List<PaymentId>> payments) {
        var played = act.played();
        played.attempt(day, act.kind().name(), () -> {
            if (act.kind() == Kind.SUBMISSION) {
                scenes.submit(played, byId, accounts);
            } else if (played.isIn()) {
                scenes.play(day, act, cast.of(funds.require(played.script().fund())), acts, payments);
            }
        });
    }

    private void pay(LocalDate day, Map<DayRun, List<PaymentId>> payments, Collection<PlayedCase> cases) {
        payments.forEach((run, ids) -> {
            try {
                cashier.pay(run, ids, day, cast.of(funds.require(run.fund())));
                time.runJobs(day, cases);
            } catch (RuntimeException e) {
                LOG.warn("The payment run of {} on {} failed", run.fund(), day, e);
                cases.stream()
                        .filter(c -> c.isIn() && c.script().fund().equals(run.fund()))
                        .forEach(c -> c.note(day, "PAYMENT RUN FAILED " + PlayedCase.reason(e)));
            }
        });
        payments.clear();
    }
}
