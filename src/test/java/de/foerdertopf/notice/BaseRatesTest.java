package de.foerdertopf.notice;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.shared.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BaseRatesTest {

    private final BaseRates rates = new BaseRates();

    @Test
    void cutsAPeriodWhereTheRateChanges() {
        assertThat(rates.between(LocalDate.of(2025, 4, 7), LocalDate.of(2025, 8, 31)))
                .containsExactly(
                        new InterestClaim.BaseRate(
                                new DateRange(LocalDate.of(2025, 4, 7), LocalDate.of(2025, 6, 30)),
                                new BigDecimal("2.27")),
                        new InterestClaim.BaseRate(
                                new DateRange(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 8, 31)),
                                new BigDecimal("1.27")));
    }

    @Test
    void saysNothingBeyondWhatIsKnown() {
        assertThat(rates.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 8, 31)))
                .extracting(rate -> rate.period().to())
                .containsExactly(LocalDate.of(2026, 6, 30));
        assertThat(rates.between(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1)))
                .isEmpty();
    }
}
