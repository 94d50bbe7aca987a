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
 * @param replaces the earlier notice whose place this one takes; null where it is the first
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
        boolean budgetReserved,
        @Nullable ReplacedNotice replaces) {

    public GrantTerms {
        provisions = List.copyOf(provisions);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A grant is more than nothing");
        }
    }

    /** Of the first notice in a case. */
    public GrantTerms(
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
        this(
                recipient,
                amount,
                projectDays,
                place,
                grantDays,
                financing,
                plan,
                payment,
                proof,
                provisions,
                netPlan,
                budgetReserved,
                null);
    }

    /** The same in the place of an earlier notice; what is still to be paid is what is open. */
    public GrantTerms replacing(ReplacedNotice earlier) {
        return new GrantTerms(
                recipient,
                amount,
                projectDays,
                place,
                grantDays,
                financing,
                plan,
                payment.ofOneSum(earlier.open()),
                proof,
                provisions,
                netPlan,
                budgetReserved,
                earlier);
    }

    /** Whether a part of it was paid under an earlier notice, and the rest is still to come. */
    public boolean isPartlyPaid() {
        return replaces != null && replaces.isPartlyPaid();
    }

    /** Whether some of it was paid under an earlier notice. */
    public boolean isPaidBefore() {
        return isPartlyPaid() || isAllPaid();
    }

    /** Whether all of it was paid under an earlier notice. */
    public boolean isAllPaid() {
        return replaces != null && replaces.isAllPaid();
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
