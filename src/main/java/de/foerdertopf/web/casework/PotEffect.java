package de.foerdertopf.web.casework;

import de.foerdertopf.budget.Pots;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Gauge;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a decision would leave in the pot. */
@Component
class PotEffect {

    private final Pots pots;
    private final Decisions decisions;
    private final Words words;

    PotEffect(Pots pots, Decisions decisions, Words words) {
        this.pots = pots;
        this.decisions = decisions;
        this.words = words;
    }

    /**
     * The pot before and after.
     *
     * @param proposed what others have proposed and nobody has signed; it locks nothing
     */
    public record Effect(Money left, Money leftAfter, Money proposed, Gauge gauge) {

        public boolean isEnough() {
            return !leftAfter.isNegative();
        }
    }

    /** The effect of granting a sum in this case; empty while the fund has no pot for the year. */
    Optional<Effect> of(DeskCase opened, Money amount) {
        var fund = opened.fund().code();
        var year = opened.round().fiscalYear();
        return pots.find(fund, year)
                .map(pot -> new Effect(
                        pot.left(),
                        pot.left().minus(amount),
                        decisions.proposedTotal(fund, year),
                        Gauge.of(
                                "topf",
                                pot.budget(),
                                List.of(
                                        new Gauge.Sum(Gauge.Use.PAID, words.text("decide.pot.paid"), pot.paid()),
                                        new Gauge.Sum(
                                                Gauge.Use.COMMITTED, words.text("decide.pot.bound"), pot.unpaid()),
                                        new Gauge.Sum(Gauge.Use.THIS, words.text("decide.pot.this"), amount)),
                                words.text(
                                        "decide.pot.label",
                                        pot.paid().toGerman(),
                                        pot.unpaid().toGerman(),
                                        amount.toGerman(),
                                        pot.left().minus(amount).toGerman()))));
    }

    /** What is left now. */
    Optional<Money> leftFor(DeskCase opened) {
        return pots.find(opened.fund().code(), opened.round().fiscalYear()).map(de.foerdertopf.budget.Pot::left);
    }
}
