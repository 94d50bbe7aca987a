package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Interest on a repayment (§ 49a (3) VwVfG).
 *
 * @param effectiveFrom the day on which the approval became ineffective
 * @param from first day of interest; null where all interest is waived
 * @param waiverReason why interest is waived or not: own discretion, always needed
 * @param rates base rates of closed periods, for the table
 */
public record InterestClaim(
        LocalDate effectiveFrom, @Nullable LocalDate from, String waiverReason, List<BaseRate> rates) {

    public InterestClaim {
        rates = List.copyOf(rates);
        if (waiverReason.isBlank()) {
            throw new IllegalArgumentException("The discretion to waive interest is given in own words");
        }
        if (from != null && from.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException("No interest before the notice became ineffective");
        }
    }

    public boolean isWaived() {
        return from == null;
    }

    /** The days before interest starts, as a list of one, or empty. */
    public List<Period> waivedDays() {
        return from == null || from.equals(effectiveFrom)
                ? List.of()
                : List.of(new Period(new DateRange(effectiveFrom, from.minusDays(1))));
    }

    public List<String> waiverParagraphs() {
        return Paragraphs.of(waiverReason);
    }

    /** The table's rows for the given sum. */
    List<Row> rows(Money amount) {
        return rates.stream()
                .map(rate -> new Row(rate.period(), rate.percent(), amount))
                .toList();
    }

    /** The first day after the table: from there on the sum is fixed after payment. */
    LocalDate openFrom() {
        return rates.isEmpty()
                ? from == null ? effectiveFrom : from
                : rates.get(rates.size() - 1).period().to().plusDays(1);
    }

    /** The base rate of § 247 BGB in a period. */
    public record BaseRate(DateRange period, BigDecimal percent) {}

    /** One row of the table, reckoned by actual days over 365. */
    public record Row(DateRange period, BigDecimal baseRate, Money amount) {

        private static final BigDecimal ABOVE_BASE = BigDecimal.valueOf(5);
        private static final BigDecimal PERCENT_TIMES_DAYS = BigDecimal.valueOf(36_500);

        public long days() {
            return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        }

        public String baseText() {
            return percent(baseRate);
        }

        public String rateText() {
            return percent(baseRate.add(ABOVE_BASE));
        }

        /** Rounded half up to cents. */
        public Money interest() {
            return Money.of(amount.toBigDecimal()
                    .multiply(baseRate.add(ABOVE_BASE))
                    .multiply(BigDecimal.valueOf(days()))
                    .divide(PERCENT_TIMES_DAYS, 2, RoundingMode.HALF_UP));
        }

        private static String percent(BigDecimal value) {
            return value.setScale(2, RoundingMode.HALF_UP)
                            .toPlainString()
                            .replace('.', ',')
                            .replace('-', '−') + "\u00a0%";
        }
    }
}
