package de.foerdertopf.decision;

import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;

/**
 * What a decision says, as it is kept.
 *
 * @param conditions one on each line
 */
@Embeddable
record DecisionContent(
        @Enumerated(EnumType.STRING) Outcome outcome,
        Money amountRequested,
        Money amountGranted,
        @Column(columnDefinition = "text") String conditions,
        @Column(columnDefinition = "text") String reasonText,
        @Column(columnDefinition = "text") String discretionReason) {

    private static final String BETWEEN = "\n";

    /** @throws BusinessRuleViolation {@code decision.amount}, {@code decision.exceeds-request}, {@code decision.reason-missing} */
    static DecisionContent of(
            Outcome outcome,
            Money requested,
            Money granted,
            List<String> conditions,
            String reasonText,
            String discretionReason) {
        GrantedSum.require(outcome, granted, requested);
        if (outcome != Outcome.APPROVED && reasonText.isBlank()) {
            throw new BusinessRuleViolation("decision.reason-missing");
        }
        return new DecisionContent(
                outcome, requested, granted, String.join(BETWEEN, conditions), reasonText, discretionReason);
    }

    /** @throws BusinessRuleViolation {@code decision.amount-not-lower} */
    void requireLower(Money to) {
        if (!to.isPositive() || !to.isLessThan(amountGranted)) {
            throw new BusinessRuleViolation("decision.amount-not-lower", amountGranted.toGerman());
        }
    }

    DecisionContent lowered(Money to) {
        return new DecisionContent(outcome, amountRequested, to, conditions, reasonText, discretionReason);
    }

    List<String> eachCondition() {
        return conditions.isEmpty() ? List.of() : Arrays.asList(conditions.split(BETWEEN, -1));
    }
}
