package de.foerdertopf.proofofuse;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.shared.Money;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {

    /** type, granted, planned, paid, spent, not accepted, other income, minor amount → left over, to pay back. */
    @ParameterizedTest
    @CsvSource({
        "FIXED,   1500, 1750, 1500,  571.40, 58.60,    0,     0, 987.20, 987.20",
        "FIXED,    600,  704,  600,  704.34,     0,  100,     0,      0,      0",
        "DEFICIT, 1800, 2380, 1800, 2380.00,     0,  580,     0,      0,      0",
        "DEFICIT, 1200, 1450, 1200, 1437.60,     0,  250,     0,  12.40,  12.40",
        "DEFICIT, 1200, 1450, 1200, 1437.60,     0,  250,    20,  12.40,      0",
        "DEFICIT, 5000, 6500, 5000, 6174.60,     0, 1412,     0, 237.40, 237.40",
        "DEFICIT, 1000, 1000, 1000,  100.00,     0,  900,     0,   1000,   1000",
        "SHARE,    500, 1000,  500,  800.00,     0,    0,     0,    100,    100",
        "FULL,     500,  500,  500,  499.99,     0,    0,     0,   0.01,   0.01",
        "FIXED,    500,  500,  250,       0,     0,    0,     0,    250,    250"
    })
    void settlesByFinancingType(
            FinancingType type,
            BigDecimal granted,
            BigDecimal planned,
            BigDecimal paid,
            BigDecimal spent,
            BigDecimal ineligible,
            BigDecimal other,
            BigDecimal minor,
            BigDecimal leftover,
            BigDecimal due) {
        var settlement = Settlement.settle(
                type,
                Money.of(granted),
                Money.of(planned),
                Money.of(paid),
                Money.of(spent),
                Money.of(ineligible),
                Money.of(other),
                Money.of(minor));

        assertThat(settlement.leftover()).isEqualTo(Money.of(leftover));
        assertThat(settlement.repaymentDue()).isEqualTo(Money.of(due));
    }
}
