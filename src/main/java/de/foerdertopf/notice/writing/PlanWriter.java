package de.foerdertopf.notice.writing;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.application.FinancingPlan;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.notice.letters.Plan;
import de.foerdertopf.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Says what a project costs and who pays it, as asked for and as granted. */
@Component
class PlanWriter {

    private final LetterWords words;

    PlanWriter(LetterWords words) {
        this.words = words;
    }

    /**
     * The plan as asked for and as granted. What the grant does not cover any more, own money covers where the cap alone is the
     * reason and own money is planned; else a line of its own leaves open how.
     */
    Plan write(FinancingPlan plan, DecisionView decision, List<CaseFinding> counting) {
        var costs = plan.costs().stream()
                .map(cost -> Plan.Line.unchanged(label(cost), cost.amount()))
                .toList();
        var income = plan.sources().stream()
                .filter(source -> source.kind() != FundingKind.GRANT)
                .map(source -> Plan.Line.unchanged(label(source), source.amount()))
                .collect(Collectors.toCollection(ArrayList::new));
        var refused = decision.refused();
        if (!refused.isPositive()) {
            return new Plan(costs, income);
        }
        var others = plan.sources().stream()
                .filter(source -> source.kind() != FundingKind.GRANT)
                .toList();
        var own = IntStream.range(0, others.size())
                .filter(i -> others.get(i).kind() == FundingKind.OWN)
                .findFirst();
        var onlyCapped = counting.stream()
                .map(CaseFinding::consequence)
                .noneMatch(consequence -> consequence == Consequence.REDUCE);
        if (own.isPresent() && onlyCapped) {
            var line = income.get(own.getAsInt());
            income.set(
                    own.getAsInt(),
                    new Plan.Line(
                            line.label(), line.requested(), line.requested().plus(refused)));
        } else {
            income.add(new Plan.Line(words.of("terms.gap"), Money.ZERO, refused));
        }
        return new Plan(costs, income);
    }

    private String label(CostItem cost) {
        var name = cost.description().isBlank() ? words.of("cost", cost.category()) : cost.description();
        return cost.category() == CostCategory.IN_KIND ? words.of("terms.in-kind", Map.of("what", name)) : name;
    }

    private String label(FundingSource source) {
        var kind = words.of("funding", source.kind());
        return source.description().isBlank() ? kind : kind + " (" + source.description() + ")";
    }
}
