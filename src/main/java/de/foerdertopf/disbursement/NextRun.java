package de.foerdertopf.disbursement;

import de.foerdertopf.budget.Pots;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The payment run that a person could close now: what would go into it, and what stays out. */
@Component
@Transactional(readOnly = true)
public class NextRun {

    private final PaymentRepository payments;
    private final RunChoices choices;
    private final ChosenPayments chosenPayments;
    private final PaymentObstacles obstacles;
    private final PayableFormats formats;
    private final Pots pots;
    private final Clock clock;

    NextRun(
            PaymentRepository payments,
            RunChoices choices,
            ChosenPayments chosenPayments,
            PaymentObstacles obstacles,
            PayableFormats formats,
            Pots pots,
            Clock clock) {
        this.payments = payments;
        this.choices = choices;
        this.chosenPayments = chosenPayments;
        this.obstacles = obstacles;
        this.formats = formats;
        this.pots = pots;
        this.clock = clock;
    }

    /** What a run closed now by this person would hold, a page of it. */
    public RunPreview preview(FundCode fund, Actor by, int page) {
        var all = choices.waiting(fund, by);
        var here = Listing.nearest(page, all);
        var ids = choices.waiting(fund, by, Listing.before(here), PaymentRuns.PER_PAGE);
        var chosen = choices.chosenAmong(fund, ids);
        var byId = payments.findAllById(ids.stream().map(PaymentId::value).toList()).stream()
                .collect(Collectors.toMap(Payment::id, Function.identity()));
        return new RunPreview(
                formats.of(fund),
                choices.takesAll(fund),
                chosenPayments.totals(fund, by),
                all,
                ids.stream()
                        .map(id -> Objects.requireNonNull(byId.get(id)))
                        .map(payment -> new RunPreview.Row(
                                payment.view(), chosen.contains(payment.id()), obstacles.of(payment, by)))
                        .toList(),
                here,
                Listing.pages(all));
    }

    /**
     * What a run closed now by this person would hold of fiscal years that are over, the earliest first: it is paid in the year that runs
     * now, in a run of its own, and stays in the book of its year (Auslaufen des Haushaltsjahrs).
     */
    public List<MoneyOfYear> ofPastYears(FundCode fund, Actor by) {
        var thisYear = FiscalYear.of(HouseTime.today(clock));
        return chosenPayments.byYear(fund, by).stream()
                .filter(part -> part.year().value() < thisYear.value())
                .map(part -> new MoneyOfYear(part.year(), part.count(), part.sum(), pots.isClosed(fund, part.year())))
                .toList();
    }

    /** Those of the payments that are released and go into no run because somebody left them out, as long as that is so. */
    public Map<PaymentId, LeftOut> leftOut(FundCode fund, Collection<PaymentId> payments) {
        return choices.leftOutAmong(fund, payments);
    }

    /** How many released payments somebody else must bring to the bank, because this person stays out of their cases. */
    public long leftToOthers(FundCode fund, Actor by) {
        return choices.leftToOthers(fund, by);
    }
}
