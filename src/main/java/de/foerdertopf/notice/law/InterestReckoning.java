package de.foerdertopf.notice.law;

import de.foerdertopf.notice.letters.InterestClaim;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reckons the interest on a repayment that came in, in one sum or in several (§ 49a (3) VwVfG): each sum for the days it was open. */
@Component
public class InterestReckoning {

    private final BaseRates rates;

    InterestReckoning(BaseRates rates) {
        this.rates = rates;
    }

    /** Money that came back, and when. */
    public record Received(LocalDate on, Money amount) {}

    /** Whether the base rate is known for each day from the first of interest to the day before the last of the money came in. */
    public boolean isPossible(LocalDate from, LocalDate repaidOn) {
        return rates.covers(from, repaidOn.minusDays(1));
    }

    /** The table: from the first day of interest to the day before all that was claimed had come in. */
    public List<InterestClaim.Row> rows(Money claimed, LocalDate from, List<Received> received) {
        var rows = new ArrayList<InterestClaim.Row>();
        var open = claimed;
        var start = from;
        for (var next :
                received.stream().sorted(Comparator.comparing(Received::on)).toList()) {
            if (next.on().isAfter(start) && open.isPositive()) {
                for (var rate : rates.between(start, next.on().minusDays(1))) {
                    rows.add(new InterestClaim.Row(
                            new DateRange(rate.period().from(), rate.period().to()), rate.percent(), open));
                }
                start = next.on();
            }
            open = open.minus(next.amount());
        }
        return List.copyOf(rows);
    }
}
