package de.foerdertopf.proofofuse;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.application.FinancingPlan;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.InKindCounts;
import de.foerdertopf.shared.Money;
import java.math.BigDecimal;
import java.util.List;
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
                new Settlement.ShareBase(Money.of(planned), Money.ZERO),
                Money.of(paid),
                Money.of(spent),
                Money.of(ineligible),
                Money.of(other),
                Money.of(minor));

        assertThat(settlement.leftover()).isEqualTo(Money.of(leftover));
        assertThat(settlement.repaymentDue()).isEqualTo(Money.of(due));
    }

    /** In-kind work counts on both sides of the share or on neither, never on one. */
    @ParameterizedTest
    @CsvSource({"BOTH, 1200.00", "NEITHER, 1428.57"})
    void aShareCountsInKindWorkAsTheEditionSays(InKindCounts rule, BigDecimal back) {
        var plan = new FinancingPlan(
                List.of(
                        new CostItem(CostCategory.MATERIAL, "Bühne", Money.ofEuros(10_500)),
                        new CostItem(CostCategory.IN_KIND, "Aufbau", Money.ofEuros(2_000))),
                List.of(
                        new FundingSource(FundingKind.OWN, "Kasse", Money.ofEuros(500)),
                        new FundingSource(FundingKind.IN_KIND, "Aufbau", Money.ofEuros(2_000)),
                        new FundingSource(FundingKind.GRANT, "Zuschuss", Money.ofEuros(10_000))));
        var report = new ProofReport(
                "Das Fest war schön.",
                null,
                null,
                List.of(
                        new ActualCost(CostCategory.MATERIAL, Money.ofEuros(9_000)),
                        new ActualCost(CostCategory.IN_KIND, Money.ofEuros(2_000))),
                Money.ZERO,
                List.of());

        var settlement = Settlement.settle(
                FinancingType.SHARE,
                Money.ofEuros(10_000),
                Settlement.ShareBase.of(rule, plan, report.inKindCosts()),
                Money.ofEuros(10_000),
                report.totalCosts(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);

        assertThat(settlement.repaymentDue()).isEqualTo(Money.of(back));
    }
}
