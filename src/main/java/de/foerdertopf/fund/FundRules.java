package de.foerdertopf.fund;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.OptBoolean;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one fund edition, as data. Nearly each is a table of tiers by amount. Evaluated by the policies of
 * {@code assessment} and read by the stages that pay, remind and settle; no rule number stands anywhere else.
 */
public record FundRules(
        Amounts amounts,
        Eligibility eligibility,
        Map<FindingCode, Consequence> consequences,
        List<FinancingTier> financing,
        List<DecisionTier> decision,
        Payment payment,
        Counselling counselling,
        Completion completion,
        Proof proof,
        Repayment repayment,

        @JacksonInject(value = FundRules.NO_PORTAL, useInput = OptBoolean.TRUE)
        Delivery delivery,

        @JacksonInject(value = FundRules.TWO_FOR_EACH_CHANGE, useInput = OptBoolean.TRUE)
        PotControl pot) {

    /** What stands in for {@code delivery} in editions that were published before it could be chosen. */
    static final String NO_PORTAL = "delivery-without-portal";

    /** What stands in for {@code pot} in editions that do not say it: each change of a pot needs two people. */
    static final String TWO_FOR_EACH_CHANGE = "pot-changed-by-two";

    /** What stands in for {@code repayment.inKindCounts}: in-kind work is no money unless an edition says so. */
    static final String CASH_ONLY = "repayment-counts-cash-only";

    /**
     * What stands in for findings that editions published before did not know: the officer is told, nothing follows; only what
     * nobody has declared is asked for, as the editions ask for what was declared with no, and an account that is not the group's
     * as they ask for one that is wrong.
     */
    private static final Map<FindingCode, Consequence> SINCE_FOUND = Map.of(
            FindingCode.ACCOUNT_OUTSIDE_SEPA, Consequence.NOTE,
            FindingCode.ACCOUNT_OF_CITY, Consequence.REQUEST,
            FindingCode.NAME_UNPRINTABLE, Consequence.REQUEST,
            FindingCode.PERIOD_UNLIKELY, Consequence.NOTE,
            FindingCode.PEOPLE_UNLIKELY, Consequence.NOTE,
            FindingCode.DESCRIPTION_THIN, Consequence.NOTE,
            FindingCode.DECLARATION_MISSING, Consequence.REQUEST);

    public FundRules {
        for (var code : FindingCode.values()) {
            if (!consequences.containsKey(code) && !SINCE_FOUND.containsKey(code)) {
                throw new IllegalArgumentException("consequences: " + code + " is missing");
            }
        }
        Tier.require("financing", financing);
        Tier.require("decision", decision);
        consequences = Map.copyOf(consequences);
        financing = List.copyOf(financing);
        decision = List.copyOf(decision);
    }

    /**
     * The sums that a project may get.
     *
     * @param maximum the most that one project may get
     * @param microFormUpTo sums up to this use the short form and the short path
     */
    public record Amounts(Money maximum, Money microFormUpTo) {}

    /**
     * Who and what may be funded.
     *
     * @param paidStaffAllowed whether employment may be paid
     * @param volunteersRequired whether somebody must work unpaid
     * @param encounterRequired whether refugees must be reached
     * @param conductCertificateForMinors whether carers of minors show a certificate of conduct before money is paid
     * @param withinFiscalYear whether project days must lie in the round's calendar year
     * @param earlyStart whether a project may begin before the decision
     * @param detailedProofUnlessCharitable whether a group that is neither charitable nor sponsored lists its receipts
     */
    public record Eligibility(
            boolean paidStaffAllowed,
            boolean volunteersRequired,
            boolean encounterRequired,
            boolean conductCertificateForMinors,
            boolean withinFiscalYear,
            @JsonAlias("earlyStartAllowed") EarlyStart earlyStart,
            boolean detailedProofUnlessCharitable) {}

    /** Applies to grants up to this sum; null is without limit. */
    public record FinancingTier(@Nullable Money upTo, FinancingType type) implements Tier {}

    /** Applies to grants up to this sum; null is without limit. */
    public record DecisionTier(@Nullable Money upTo, DecisionBody body) implements Tier {}

    /**
     * When money goes out.
     *
     * @param withinDays days after the decision by which the letter says the money will come
     * @param waitForFinality for which outcomes payment waits until the notice cannot be contested any more
     */
    public record Payment(int withinDays, Set<Outcome> waitForFinality) {}

    /**
     * The planning value of counselling, never a condition or a debit.
     *
     * @param offered whether it is offered between submission and decision
     * @param jointReviewEveryMonths while the project runs; 0 is never
     */
    public record Counselling(boolean offered, int plannedHoursFrom, int plannedHoursTo, int jointReviewEveryMonths) {}

    /**
     * What happens when something is missing.
     *
     * @param replyDays how long the applicant has to complete an application
     */
    public record Completion(int replyDays) {}

    /**
     * When and how the use is proven.
     *
     * @param dueOn a fixed day of the year after the project's end, or null
     * @param monthsAfterEnd months after the project's end, or null
     * @param remindBeforeDays how many days before the due date help is offered
     * @param remindAfterDays how many days after it
     * @param hearingAfterDays no hearing about a missing proof before this many days after the due date
     * @param hearingPeriodDays how long the recipient may answer
     * @param extensionDays what one click grants
     * @param retentionYears how long receipts are kept, counted from the submission
     */
    public record Proof(
            List<ProofTier> tiers,
            @Nullable MonthDay dueOn,
            @Nullable Integer monthsAfterEnd,
            List<Integer> remindBeforeDays,
            List<Integer> remindAfterDays,
            int hearingAfterDays,
            int hearingPeriodDays,
            int extensionDays,
            int retentionYears) {

        public Proof {
            if ((dueOn == null) == (monthsAfterEnd == null)) {
                throw new IllegalArgumentException("proof: exactly one of dueOn and monthsAfterEnd is needed");
            }
            Tier.require("proof.tiers", tiers);
            tiers = List.copyOf(tiers);
            remindBeforeDays = remindBeforeDays.stream().sorted().toList();
            remindAfterDays = remindAfterDays.stream().sorted().toList();
        }

        /** The day by which the proof of a project that ends on the given day is due. */
        public LocalDate dueFor(LocalDate projectEnd) {
            return monthsAfterEnd != null
                    ? projectEnd.plusMonths(monthsAfterEnd)
                    : java.util.Objects.requireNonNull(dueOn).atYear(projectEnd.getYear() + 1);
        }

        /**
         * The same for money that went out on the given day. Where that is after the project's end, the months count from then on; a fixed day
         * stays, unless less than one extension is left until it.
         */
        public LocalDate dueFor(LocalDate projectEnd, LocalDate paidOn) {
            return monthsAfterEnd != null
                    ? dueFor(later(projectEnd, paidOn))
                    : later(dueFor(projectEnd), paidOn.plusDays(extensionDays));
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        /** How much a grant of the given sum must show. */
        public ProofMode modeFor(Money granted) {
            return Tier.of(tiers, granted).mode();
        }
    }

    /** Applies to grants up to this sum; null is without limit. */
    public record ProofTier(@Nullable Money upTo, ProofMode mode) implements Tier {}

    /**
     * Money that comes back.
     *
     * @param minorAmount leftovers up to this sum stay with the group
     * @param leftoverReturnsToPot whether it may be granted again within the same fiscal year; else it is revenue
     * @param dueDays days to pay it back
     * @param inKindCounts whether in-kind work counts for a grant that is a share of the costs; optional in editions
     */
    public record Repayment(
            Money minorAmount,
            boolean leftoverReturnsToPot,
            int dueDays,

            @JacksonInject(value = FundRules.CASH_ONLY, useInput = OptBoolean.TRUE)
            InKindCounts inKindCounts) {}

    /**
     * How notices reach their recipients besides letter and mail.
     *
     * @param portal whether a recipient who consents may retrieve the notice on the portal (§ 41 (2a) VwVfG)
     */
    public record Delivery(boolean portal) {}

    /**
     * Who may change the fund's pot.
     *
     * @param changeAloneUpTo by at most this sum one person raises or lowers it alone; beyond it a second one agrees
     */
    public record PotControl(Money changeAloneUpTo) {}

    public FinancingType financingFor(Money granted) {
        return Tier.of(financing, granted).type();
    }

    public DecisionBody bodyFor(Money granted) {
        return Tier.of(decision, granted).body();
    }

    public Consequence consequenceOf(FindingCode code) {
        var standIn = SINCE_FOUND.getOrDefault(code, Consequence.NOTE);
        return consequences.getOrDefault(code, standIn);
    }

    public boolean isMicro(Money amount) {
        return !amount.isMoreThan(amounts.microFormUpTo());
    }

    /** Whether one page confirms and decides: a small sum on which no panel has to be heard before. */
    public boolean isDecidedAtOnce(Money amount) {
        return isMicro(amount) && bodyFor(amount) != DecisionBody.PANEL_ADVISES;
    }
}
