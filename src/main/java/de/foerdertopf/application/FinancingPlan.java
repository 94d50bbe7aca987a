package de.foerdertopf.application;

import de.foerdertopf.fund.InKindCounts;
import de.foerdertopf.shared.Money;
import java.util.List;

/** What the project costs and who pays (Kosten- und Finanzierungsplan). In-kind work stands on both sides and is never cash. */
public record FinancingPlan(List<CostItem> costs, List<FundingSource> sources) {

    public FinancingPlan {
        costs = List.copyOf(costs);
        sources = List.copyOf(sources);
    }

    public Money totalCosts() {
        return costs.stream().map(CostItem::amount).reduce(Money.ZERO, Money::plus);
    }

    /** In-kind work and gifts among the costs. */
    public Money inKindCosts() {
        return costs.stream()
                .filter(item -> item.category() == CostCategory.IN_KIND)
                .map(CostItem::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** The costs of which a share is granted. */
    public Money costsThatCount(InKindCounts inKind) {
        return switch (inKind) {
            case BOTH -> totalCosts();
            case NEITHER -> totalCosts().minus(inKindCosts());
        };
    }

    public Money totalSources() {
        return sources.stream().map(FundingSource::amount).reduce(Money.ZERO, Money::plus);
    }

    /** How much the costs exceed the money; zero when balanced, negative when there is more money than costs. */
    public Money gap() {
        return totalCosts().minus(totalSources());
    }

    public boolean isBalanced() {
        return gap().isZero();
    }

    /** Cash from others than the fund. */
    public Money otherCash() {
        return sources.stream()
                .filter(s -> s.kind() != FundingKind.GRANT && s.kind() != FundingKind.IN_KIND)
                .map(FundingSource::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    public boolean has(CostCategory category) {
        return costs.stream().anyMatch(c -> c.category() == category);
    }
}
