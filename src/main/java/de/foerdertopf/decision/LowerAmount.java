package de.foerdertopf.decision;

import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Money;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a grant smaller and gives what becomes free back to the pot; never smaller than what is paid or on its way. */
@Component
class LowerAmount {

    private final DecisionRepository decisions;
    private final PaidSums paidSums;
    private final EndedGrants endedGrants;
    private final GrantBookings bookings;

    LowerAmount(DecisionRepository decisions, PaidSums paidSums, EndedGrants endedGrants, GrantBookings bookings) {
        this.decisions = decisions;
        this.paidSums = paidSums;
        this.endedGrants = endedGrants;
        this.bookings = bookings;
    }

    /** @throws BusinessRuleViolation {@code decision.amount-not-lower}, {@code decision.below-paid} */
    void require(Decision decision, Money to) {
        var paid = paidSums.paidOrOrdered(decision.caseNumber());
        if (to.isLessThan(paid)) {
            throw new BusinessRuleViolation("decision.below-paid", paid.toGerman());
        }
        decision.requireLower(to);
    }

    /**
     * @param operationKey names the deed: the same key again moves no money
     * @return what was granted before
     * @throws BusinessRuleViolation {@code decision.grant-ended}, {@code decision.amount-not-lower}, {@code decision.below-paid}
     */
    Money lower(Decision decision, Money to, String operationKey, Actor by) {
        if (endedGrants.remains(decision.caseNumber()).isPresent()) {
            throw new BusinessRuleViolation("decision.grant-ended");
        }
        var before = decision.amountGranted();
        require(decision, to);
        decision.lowerAmount(to);
        decisions.save(decision);
        bookings.release(new GrantBookings.Part(
                decision.caseNumber(), decision.fund(), decision.fiscalYear(), before.minus(to), operationKey, by));
        return before;
    }

    static String key(String deed, UUID of) {
        return deed + ":" + of;
    }
}
