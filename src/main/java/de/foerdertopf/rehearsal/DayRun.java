package de.foerdertopf.rehearsal;

import de.foerdertopf.shared.FundCode;
import java.util.Comparator;

/**
 * A payment run of a day.
 *
 * @param paid whether the bank pays it on its day; otherwise it lies at the cash office
 */
record DayRun(FundCode fund, boolean paid) implements Comparable<DayRun> {

    private static final Comparator<DayRun> ORDER =
            Comparator.comparing(DayRun::fund).thenComparing(DayRun::paid);

    @Override
    public int compareTo(DayRun other) {
        return ORDER.compare(this, other);
    }
}
