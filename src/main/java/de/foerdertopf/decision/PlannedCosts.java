package de.foerdertopf.decision;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.InKindCounts;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a grant's plan foresees, with what was shifted in it since (Kostenplan nach Umwidmung): the measure of the proof. */
@Component
@Transactional(readOnly = true)
public class PlannedCosts {

    private final Applications applications;
    private final Grants grants;
    private final ChangeRequestRepository changes;
    private final Funds funds;

    PlannedCosts(Applications applications, Grants grants, ChangeRequestRepository changes, Funds funds) {
        this.applications = applications;
        this.grants = grants;
        this.changes = changes;
        this.funds = funds;
    }

    /** By kind of cost in the order of the plan; in-kind work only where it counts for the grant. */
    public Map<CostCategory, Money> of(CaseNumber caseNumber) {
        var planned = new LinkedHashMap<CostCategory, Money>();
        applications
                .require(caseNumber)
                .answers()
                .plan()
                .costs()
                .forEach(item -> planned.merge(item.category(), item.amount(), Money::plus));
        if (!countsInKind(caseNumber)) {
            planned.remove(CostCategory.IN_KIND);
        }
        for (var change : accepted(caseNumber)) {
            var shift = change.shift();
            if (shift != null) {
                planned.merge(shift.from(), Money.ZERO.minus(shift.amount()), Money::plus);
                planned.merge(shift.to(), shift.amount(), Money::plus);
            }
        }
        return planned;
    }

    /** What was agreed in words about the plan, the oldest first. */
    public List<String> agreed(CaseNumber caseNumber) {
        return accepted(caseNumber).stream()
                .map(RequestedChange::newValue)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean countsInKind(CaseNumber caseNumber) {
        var grant = grants.require(caseNumber);
        return grant.financingType() == FinancingType.SHARE
                && funds.edition(grant.edition()).rules().repayment().inKindCounts() == InKindCounts.BOTH;
    }

    private List<RequestedChange> accepted(CaseNumber caseNumber) {
        return changes.findByCaseNumberOrderByAskedAt(caseNumber).stream()
                .map(ChangeRequest::view)
                .filter(change -> change.kind() == ChangeKind.COST_ITEMS && Boolean.TRUE.equals(change.accepted()))
                .toList();
    }
}
