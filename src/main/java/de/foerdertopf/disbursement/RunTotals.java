package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Money;
import java.util.List;

/**
 * All payments chosen for the next run, however many.
 *
 * @param doubts what does not pass a check, each payment by name; those that are doubled stand beside each other
 * @param seen stands for exactly these
 */
public record RunTotals(long count, Money sum, List<RunDoubt> doubts, RunSeen seen) {

    public RunTotals {
        doubts = List.copyOf(doubts);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** What does not pass this check. */
    public List<RunDoubt> doubts(RunDoubt.Check check) {
        return doubts.stream().filter(doubt -> doubt.check() == check).toList();
    }
}
