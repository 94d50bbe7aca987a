package de.foerdertopf.web.finance;

import de.foerdertopf.budget.Pot;
import de.foerdertopf.budget.YearClosing;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.Gauge;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a pot stands, in words and as a picture. */
@Component
class PotWords {

    private final PaymentRows words;
    private final Fmt fmt;

    PotWords(PaymentRows words, Fmt fmt) {
        this.words = words;
        this.fmt = fmt;
    }

    String title(Pot pot) {
        return words.text("pot.title", pot.year().toString(), fmt.money(pot.left()));
    }

    /** @param proposed what is proposed and not signed */
    String sentence(Pot pot, Money proposed) {
        return proposed.isPositive()
                ? words.text(
                        "pot.sentence.proposed",
                        fmt.money(pot.budget()),
                        fmt.money(pot.bound()),
                        fmt.money(proposed),
                        fmt.money(pot.left().minus(proposed)))
                : words.text("pot.sentence", fmt.money(pot.budget()), fmt.money(pot.bound()));
    }

    Gauge gauge(Pot pot, Money proposed) {
        return Gauge.of(
                "topf",
                pot.budget(),
                List.of(
                        new Gauge.Sum(Gauge.Use.PAID, words.text("pot.gauge.paid"), pot.paid()),
                        new Gauge.Sum(Gauge.Use.COMMITTED, words.text("pot.gauge.committed"), pot.unpaid()),
                        new Gauge.Sum(Gauge.Use.REQUESTED, words.text("pot.gauge.requested"), proposed)),
                words.text(
                        "pot.gauge",
                        pot.year().toString(),
                        percent(pot.paid(), pot.budget()),
                        percent(pot.unpaid(), pot.budget()),
                        percent(pot.left(), pot.budget())));
    }

    String other(Fund fund, FiscalYear year) {
        return words.text("pot.other", fund.shortName(), year.toString());
    }

    /** @param people the names of those who asked and agreed, by their ids */
    String closedBy(YearClosing closing, Map<String, String> people) {
        return words.text(
                "pot.closed.by",
                fmt.moment(closing.at()),
                people.getOrDefault(closing.askedBy(), closing.askedBy()),
                people.getOrDefault(closing.agreedBy(), closing.agreedBy()));
    }

    List<Choice> directions() {
        return List.of(
                Choice.of("raise", words.text("pot.change.raise")), Choice.of("lower", words.text("pot.change.lower")));
    }

    private static long percent(Money part, Money whole) {
        return whole.isZero() ? 0 : Math.round(100.0 * part.cents() / whole.cents());
    }
}
