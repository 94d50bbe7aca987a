package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.Money;
import java.util.List;

/**
 * The cost and financing plan (Kosten- und Finanzierungsplan), as asked for and as granted.
 *
 * @param income without the grant itself, which the letter adds
 */
public record Plan(List<Line> costs, List<Line> income) {

    public Plan {
        costs = List.copyOf(costs);
        income = List.copyOf(income);
    }

    /** Whether the table may break over pages: up to twelve rows stay together. */
    public boolean isLong() {
        return costs.size() + income.size() > 12;
    }

    /** Eligible costs: the sum of the granted column. */
    public Money eligibleCosts() {
        return sum(costs);
    }

    /** Income other than the grant. */
    public Money otherIncome() {
        return sum(income);
    }

    public Money requestedCosts() {
        return costs.stream().map(Line::requested).reduce(Money.ZERO, Money::plus);
    }

    public Money requestedIncome() {
        return income.stream().map(Line::requested).reduce(Money.ZERO, Money::plus);
    }

    private static Money sum(List<Line> lines) {
        return lines.stream().map(Line::granted).reduce(Money.ZERO, Money::plus);
    }

    /** One line of the plan. */
    public record Line(String label, Money requested, Money granted) {

        /** A line that the notice takes over as it was asked for. */
        public static Line unchanged(String label, Money sum) {
            return new Line(label, sum, sum);
        }

        public boolean isChanged() {
            return !requested.equals(granted);
        }
    }
}
