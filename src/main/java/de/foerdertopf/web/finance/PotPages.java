package de.foerdertopf.web.finance;

import de.foerdertopf.budget.CloseFiscalYear;
import de.foerdertopf.budget.PotRequestView;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.budget.RefusedWish;
import de.foerdertopf.budget.SignPotRequest;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a pot's page shows. */
@Component
class PotPages {

    private final FinanceDesk desk;
    private final Pots pots;
    private final Payments payments;
    private final Decisions decisions;
    private final CloseFiscalYear closeFiscalYear;
    private final SignPotRequest signPotRequest;
    private final PotWords words;
    private final Clock clock;

    PotPages(
            FinanceDesk desk,
            Pots pots,
            Payments payments,
            Decisions decisions,
            CloseFiscalYear closeFiscalYear,
            SignPotRequest signPotRequest,
            PotWords words,
            Clock clock) {
        this.desk = desk;
        this.pots = pots;
        this.payments = payments;
        this.decisions = decisions;
        this.closeFiscalYear = closeFiscalYear;
        this.signPotRequest = signPotRequest;
        this.words = words;
        this.clock = clock;
    }

    /** This year's pot of a fund, or its newest. */
    FiscalYear newest(Fund fund) {
        return pots.find(fund.code(), FiscalYear.of(HouseTime.today(clock)))
                .or(() -> pots.of(fund.code()).stream().findFirst())
                .orElseThrow(() -> new NotFoundException("No pot of " + fund.code()))
                .year();
    }

    /** A year without a pot that is worth a page all the same: it runs, comes next, or money came in; empty for every other year. */
    Optional<NoPotPage> withoutPot(Fund fund, FiscalYear year, Actor actor) {
        if (pots.find(fund.code(), year).isPresent()) {
            return Optional.empty();
        }
        var revenue = pots.revenue(fund.code(), year);
        var ahead = year.value() - HouseTime.today(clock).getYear();
        return ahead == 0 || ahead == 1 || !revenue.isZero()
                ? Optional.of(new NoPotPage(year, fund.name(), revenue, others(actor, fund, year)))
                : Optional.empty();
    }

    PotPage of(Fund fund, FiscalYear year, Actor actor, ClosingForm closing, List<String> closingProblems) {
        var pot = pots.pot(fund.code(), year);
        var proposed = decisions.proposedTotal(fund.code(), year);
        var waiting = signPotRequest.waiting(fund.code()).stream()
                .filter(wish -> wish.year().equals(year))
                .toList();
        var refused = signPotRequest.refused(fund.code(), year);
        return new PotPage(
                PotController.href(fund, year),
                pot,
                clock.instant(),
                words.title(pot),
                words.sentence(pot, proposed),
                words.gauge(pot, proposed),
                others(actor, fund, year),
                pot.left().minus(proposed).max(Money.ZERO),
                pots.owedBack(fund.code(), year),
                pots.refundsOrdered(fund.code(), year),
                pots.revenue(fund.code(), year),
                payments.paidOf(fund.code(), year),
                pots.reconciliation(fund.code(), year)
                        .difference()
                        .plus(payments.reconciliation(fund.code(), year).difference()),
                pots.bookings(fund.code(), year),
                waiting,
                desk.names(waiting.stream().map(PotRequestView::requestedBy).toArray(String[]::new)),
                refused,
                desk.names(refused.stream().map(RefusedWish::by).toArray(String[]::new)),
                desk.has(actor, fund.code(), PaymentDuty.PAY),
                pots.isClosed(fund.code(), year),
                closedBy(fund, year),
                closeFiscalYear.isOver(year),
                closing,
                closingProblems,
                words.directions());
    }

    private @Nullable String closedBy(Fund fund, FiscalYear year) {
        return closeFiscalYear
                .closing(fund.code(), year)
                .map(closing -> words.closedBy(closing, desk.names(closing.askedBy(), closing.agreedBy())))
                .orElse(null);
    }

    private List<Tab> others(Actor actor, Fund shown, FiscalYear year) {
        return desk.fundsOf(actor).stream()
                .flatMap(fund -> pots.of(fund.code()).stream()
                        .map(pot -> new Tab(
                                words.other(fund, pot.year()),
                                PotController.href(fund, pot.year()),
                                fund.code().equals(shown.code()) && pot.year().equals(year))))
                .toList();
    }
}
