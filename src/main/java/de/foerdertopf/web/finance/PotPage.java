package de.foerdertopf.web.finance;

import de.foerdertopf.budget.Booking;
import de.foerdertopf.budget.Pot;
import de.foerdertopf.budget.PotRequestView;
import de.foerdertopf.budget.RefusedWish;
import de.foerdertopf.disbursement.PaidOfYear;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Gauge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a pot stands, and its book.
 *
 * @param others the ways to the other pots
 * @param owedBack what of it is kept for recipients who are owed it, and not ordered
 * @param refundsOrdered what of the ordered money had come back, and goes out once more
 * @param paid what the pot and the cases say of it
 * @param difference between pot, book and payments; zero where they agree
 * @param waiting what waits for a second person
 * @param names of those who asked for that, by their ids
 * @param refused what a second person did not sign
 * @param refusers their names, by their ids
 * @param closedBy who closed the year, and when; null where that is not known
 * @param over whether the year is over
 * @param closingProblems why the year could not be closed or opened; empty where nobody tried
 */
public record PotPage(
        String href,
        Pot pot,
        Instant asOf,
        String heading,
        String sentence,
        Gauge gauge,
        List<Tab> others,
        Money freeAfterProposals,
        Money owedBack,
        Money refundsOrdered,
        Money revenue,
        PaidOfYear paid,
        Money difference,
        List<Booking> bookings,
        List<PotRequestView> waiting,
        Map<String, String> names,
        List<RefusedWish> refused,
        Map<String, String> refusers,
        boolean mayChange,
        boolean closed,
        @Nullable String closedBy,
        boolean over,
        ClosingForm closing,
        List<String> closingProblems,
        List<Choice> directions) {}
