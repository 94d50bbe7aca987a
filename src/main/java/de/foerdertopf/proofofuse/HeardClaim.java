package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hearing before a withdrawal or a claim, as it stands.
 *
 * @param facts what is known, in the officer's words
 * @param intended up to how much may be claimed; nothing where nothing was paid
 * @param paid what had been paid when the group was heard; null where that was not kept
 * @param knownOn since when wrong statements are known; null for leftover money
 * @param said what the group says to it
 * @param askedUntil until when the group was asked to pay by itself; null for a withdrawal
 */
public record HeardClaim(
        CaseNumber caseNumber,
        About about,
        State state,
        String facts,
        Money intended,
        @Nullable Money paid,
        @Nullable LocalDate knownOn,
        LocalDate sentOn,
        LocalDate answerDueOn,
        HearingAnswer said,
        @Nullable LocalDate askedUntil) {

    /** So many days before the last one the desk is warned. */
    private static final int WARNED_DAYS = 30;

    /** What is considered. */
    public enum About {
        /** The approval rested on wrong statements (§ 48 VwVfG). */
        WITHDRAWAL,
        /** Money was left over and did not come back (§ 49a VwVfG). */
        REPAYMENT
    }

    /** How far it is. */
    public enum State {
        OPEN,
        DECIDED,
        DROPPED
    }

    /** All that the group says to it; null while it is silent. */
    public @Nullable String answer() {
        return said.all();
    }

    /** Whether the group could answer: only then somebody may decide. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(answerDueOn);
    }

    /**
     * Up to how much may be claimed by now: what the bank paid during the hearing was on its way before it and joins; what came back
     * from the bank leaves it.
     */
    public Money intendedOf(Money paidByNow) {
        return intended.plus(paidSince(paidByNow)).min(paidByNow);
    }

    /** What the bank paid since the group was heard. */
    public Money paidSince(Money paidByNow) {
        return paid == null ? Money.ZERO : paidByNow.minus(paid).max(Money.ZERO);
    }

    /** The last day on which a withdrawal is possible (§ 48 (4) VwVfG). */
    public @Nullable LocalDate lastDay() {
        return knownOn == null ? null : lastDay(knownOn);
    }

    /** The last day on which that can be withdrawn which is known to be wrong since then. */
    static LocalDate lastDay(LocalDate known) {
        return known.plusYears(1);
    }

    /** Whether its last day has passed: no withdrawal can follow from it any more. */
    public boolean isTooLateOn(LocalDate day) {
        var last = lastDay();
        return last != null && day.isAfter(last);
    }

    /** Whether its last day is near: whoever wants to withdraw decides soon. */
    public boolean isUrgentOn(LocalDate day) {
        var last = lastDay();
        return last != null && !day.isAfter(last) && day.plusDays(WARNED_DAYS).isAfter(last);
    }
}
