package de.foerdertopf.proofofuse;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of a group on one page: what happened and what it cost (Sachbericht und zahlenmäßiger Nachweis).
 *
 * @param otherIncome cash from others than the fund; null where nobody was asked for it, which is not the same as none
 */
public record ProofReport(
        String narrative,
        @Nullable Integer peopleReached,
        @Nullable Integer volunteerHours,
        List<ActualCost> costs,
        @Nullable Money otherIncome,
        List<Receipt> receipts) {

    public ProofReport {
        narrative = Texts.clean(narrative);
        costs = List.copyOf(costs);
        receipts = List.copyOf(receipts);
    }

    /** In-kind work and gifts that were really given. */
    public Money inKindCosts() {
        return costs.stream()
                .filter(c -> c.category() == CostCategory.IN_KIND)
                .map(ActualCost::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** All cash costs; in-kind work never counts as cash. */
    public Money totalCosts() {
        return costs.stream()
                .filter(c -> c.category() != CostCategory.IN_KIND)
                .map(ActualCost::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
