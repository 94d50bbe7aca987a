package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is granted, for what, and under which provisions: the same for full and partial approvals.
 *
 * @param place where the project happens, as the application says
 * @param netPlan the plan reckons without value added tax
 * @param budgetReserved the grant stands under the reservation that the budget comes into force
 */
public record GrantTerms(
        Recipient recipient,
        Money amount,
        DateRange projectDays,
        @Nullable String place,
        DateRange grantDays,
        Financing financing,
        Plan plan,
        Payment payment,
        ProofDuty proof,
        List<Provision> provisions,
        boolean netPlan,
        boolean budgetReserved) {

    public GrantTerms {
        provisions = List.copyOf(provisions);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A grant is more than nothing");
        }
    }

    public String amountInWords() {
        return GermanWords.inWords(amount);
    }

    public Period projectPeriod() {
        return new Period(projectDays);
    }

    public Period grantPeriod() {
        return new Period(grantDays);
    }

    public List<ProvisionKinds> provisionKinds() {
        return ProvisionKinds.of(provisions);
    }

    /** The plan's income with the grant. */
    public Money income() {
        return plan.otherIncome().plus(amount);
    }
}
