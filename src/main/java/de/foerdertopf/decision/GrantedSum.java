package de.foerdertopf.decision;

import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Money;

/** What a decision grants: all, a part or nothing of what is asked for, as its outcome says. */
public final class GrantedSum {

    private GrantedSum() {}

    /** @throws BusinessRuleViolation {@code decision.amount}, {@code decision.exceeds-request} */
    public static void require(Outcome outcome, Money granted, Money requested) {
        if (granted.isMoreThan(requested)) {
            throw new BusinessRuleViolation("decision.exceeds-request", granted.toGerman(), requested.toGerman());
        }
        var fits =
                switch (outcome) {
                    case APPROVED -> granted.equals(requested);
                    case PARTIALLY_APPROVED -> granted.isPositive() && granted.isLessThan(requested);
                    case REJECTED -> granted.isZero();
                };
        if (!fits) {
            throw new BusinessRuleViolation("decision.amount");
        }
    }
}
