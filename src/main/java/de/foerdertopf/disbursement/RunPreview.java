package de.foerdertopf.disbursement;

import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.Money;
import java.util.List;

/**
 * What a run closed now would hold, a page of it.
 *
 * @param takesAll whether what is released later goes into the run by itself
 * @param totals all that is chosen, on whatever page
 * @param released how many payments are released, chosen or not
 * @param rows those of this page
 * @param page counts from 1
 */
public record RunPreview(
        PayableFormat format, boolean takesAll, RunTotals totals, long released, List<Row> rows, int page, int pages) {

    public RunPreview {
        rows = List.copyOf(rows);
    }

    /**
     * A released payment.
     *
     * @param chosen whether somebody wants it in the run
     * @param obstacles why it must not go out as things stand, as codes under {@code obstacle.}
     */
    public record Row(PaymentView payment, boolean chosen, List<String> obstacles) {

        public boolean isGoingOut() {
            return chosen && !isHeldBack();
        }

        public boolean isHeldBack() {
            return !obstacles.isEmpty();
        }
    }

    /** Those of this page that do not go out as things stand: held back, or left out. */
    public List<Row> stayingOut() {
        return rows.stream().filter(row -> !row.isGoingOut()).toList();
    }

    /** Those of this page that stay out whatever somebody chooses. */
    public List<Row> heldBack() {
        return rows.stream().filter(Row::isHeldBack).toList();
    }

    /** How many of this page are counted as chosen but stay out; what the person released herself is not counted at all. */
    public long chosenInVain() {
        return rows.stream()
                .filter(row -> row.chosen() && row.isHeldBack())
                .filter(row -> !row.obstacles().contains(PaymentObstacles.RELEASED_BY_YOU))
                .count();
    }

    /** How many go out; exactly, where all of them stand on this page. */
    public long count() {
        return pages == 1 ? totals.count() - chosenInVain() : totals.count();
    }

    /** Their sum. */
    public Money controlSum() {
        return pages == 1
                ? rows.stream()
                        .filter(Row::isGoingOut)
                        .map(row -> row.payment().amount())
                        .reduce(Money.ZERO, Money::plus)
                : totals.sum();
    }

    public boolean isEmpty() {
        return count() == 0;
    }
}
