package de.foerdertopf.web.layout;

import de.foerdertopf.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A pot as a bar with a sentence: every part has a pattern and a name, never a colour alone. What is not in a part is free.
 *
 * @param id unique on the page; the patterns' ids begin with it
 */
public record Gauge(String id, List<Part> parts, String label) {

    private static final int DECIMALS = 2;

    /** What the money of a part is doing. */
    public enum Use {
        PAID,
        COMMITTED,
        REQUESTED,
        THIS
    }

    /** A named sum, before it is drawn. */
    public record Sum(Use use, String name, Money amount) {}

    /** A part as it is drawn: start and width as percentages of the bar. */
    public record Part(Use use, String name, Money amount, String start, String width, String end) {}

    /** Divides the budget; a part beyond the budget's end is cut, as nothing can be drawn there. */
    public static Gauge of(String id, Money budget, List<Sum> sums, String label) {
        var parts = new ArrayList<Part>();
        var drawn = Money.ZERO;
        for (var sum : sums) {
            if (!sum.amount().isPositive()) {
                continue;
            }
            var end = drawn.plus(sum.amount()).min(budget);
            parts.add(new Part(
                    sum.use(),
                    sum.name(),
                    sum.amount(),
                    percent(drawn, budget),
                    percent(end.minus(drawn), budget),
                    percent(end, budget)));
            drawn = end;
        }
        return new Gauge(id, List.copyOf(parts), label);
    }

    private static String percent(Money part, Money whole) {
        if (!whole.isPositive()) {
            return "0%";
        }
        return BigDecimal.valueOf(part.cents())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole.cents()), DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
