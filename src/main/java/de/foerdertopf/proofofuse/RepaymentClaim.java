package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseJson;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a grant is to come back, why, by when, and what came (Rückforderung, § 49a VwVfG). Says nothing of how far the proof is:
 * that is {@link ProofOfUse}'s.
 */
@Embeddable
class RepaymentClaim {

    @Column(columnDefinition = "text")
    private @Nullable String settlement;

    @Embedded
    private @Nullable ClaimNotice notice;

    private @Nullable Money remainsGranted;
    private @Nullable LocalDate renouncedOn;

    @Embedded
    private PayBack payBack = new PayBack();

    // ——— what is owed

    /** What the report leaves over; after a withdrawal it also says what stays granted. */
    void settle(Settlement settled, @Nullable LocalDate payBackUntil) {
        write(settled);
        dueIfOpen(payBackUntil);
        if (remainsGranted != null) {
            remainsGranted = settled.paid().minus(settled.repaymentDue());
            notice = null;
        }
    }

    /** Nothing was kept, so nothing is to come back any more. */
    void settleNothing() {
        write(Settlement.partOf(Money.ZERO, Money.ZERO));
    }

    void unsettle() {
        settlement = null;
        payBack.by(null);
    }

    /** @throws BusinessRuleViolation {@code proof.discretion-missing} */
    void revoke(Settlement claim, String discretion, String interestWaiver, LocalDate payBackUntil) {
        if (discretion.isBlank() || interestWaiver.isBlank()) {
            throw new BusinessRuleViolation("proof.discretion-missing");
        }
        notice = new ClaimNotice(discretion, interestWaiver, claim.repaymentDue());
        end(claim, Money.ZERO);
        payBack.by(payBackUntil);
    }

    /** @throws BusinessRuleViolation {@code claim.amount} */
    void withdraw(Settlement claim, Weighing weighed, LocalDate payBackUntil) {
        var claimsNothing = claim.paid().isZero() && repaid().isZero();
        if (!claim.repaymentDue().isMoreThan(repaid()) && !claimsNothing) {
            throw new BusinessRuleViolation("claim.amount", claim.repaymentDue().toGerman());
        }
        weighed(claim.repaymentDue(), weighed, claim.repaymentDue(), payBackUntil);
        end(claim, claim.paid().minus(claim.repaymentDue()));
    }

    void renounce(LocalDate day, Money paid, LocalDate payBackUntil) {
        end(Settlement.nothingProven(paid), Money.ZERO);
        renouncedOn = day;
        dueIfOpen(payBackUntil);
    }

    private void end(Settlement claim, Money remains) {
        write(claim);
        remainsGranted = remains;
    }

    private void dueIfOpen(@Nullable LocalDate payBackUntil) {
        payBack.by(open().isPositive() ? payBackUntil : null);
    }

    /** What is left over is claimed by a notice. */
    void claimByNotice(Weighing weighed, LocalDate payBackUntil) {
        weighed(open(), weighed, notice == null ? null : notice.toldClaim(), payBackUntil);
    }

    private void weighed(Money claimed, Weighing weighed, @Nullable Money told, LocalDate payBackUntil) {
        weighed.requireComplete(claimed);
        notice = new ClaimNotice(weighed.againstRecipient(), weighed.interest(), told);
        payBack.by(claimed.isPositive() ? payBackUntil : null);
    }

    /** Notice and claim fall; what was paid back already is kept in mind. */
    void drop() {
        notice = null;
        payBack.resume();
        remainsGranted = null;
    }

    /**
     * The bank paid or sent back after the grant had ended: the claim is what was paid less what remains granted.
     *
     * @param isClosed whether the case was closed since
     * @return whether the claim changed
     */
    boolean followPaid(Money paid, boolean isClosed, LocalDate today, LocalDate payBackUntil) {
        if (!isEnded() || require().paid().equals(paid)) {
            return false;
        }
        write(Settlement.partOf(paid, paid.minus(requireRemains()).max(Money.ZERO)));
        payBackBy(isClosed, today, payBackUntil);
        return true;
    }

    /**
     * What had gone out beyond the grant, and is claimed with what the report leaves over, came back by itself: so much less is claimed.
     * What the group paid back on the claim settled that first.
     *
     * @param granted what of all that was paid is the group's
     * @param stillOut what of the rest is still out
     * @return whether the claim changed
     */
    boolean tooMuchCameBack(Money granted, Money stillOut) {
        var claimed = require();
        var tooMuch = claimed.paid().minus(granted).max(Money.ZERO);
        var cameBack = tooMuch.minus(repaid().min(tooMuch)).minus(stillOut);
        if (isEnded() || !cameBack.isPositive()) {
            return false;
        }
        write(claimed.without(cameBack));
        return true;
    }

    private void payBackBy(boolean isClosed, LocalDate today, LocalDate payBackUntil) {
        if (open().isPositive()) {
            payBack.again(isClosed, today, payBackUntil);
        }
    }

    private void write(Settlement settled) {
        settlement = HouseJson.MAPPER.writeValueAsString(settled);
    }

    // ——— what the group was told

    /** As {@link ClaimNotice#isOverstated}. */
    boolean isOverstated() {
        var claims = notice;
        return claims != null && isEnded() && claims.isOverstated(require().repaymentDue());
    }

    /** As {@link ClaimNotice#isUnderstated}. */
    boolean isUnderstated(Money noticed) {
        var claims = notice;
        return claims != null && isEnded() && claims.isUnderstated(require().repaymentDue(), noticed);
    }

    /** What the group was last told by letter to pay back. */
    Money told() {
        return notice == null ? Money.ZERO : Objects.requireNonNullElse(notice.toldClaim(), Money.ZERO);
    }

    /** @throws BusinessRuleViolation {@code claim.told-rightly} */
    Money tellAnew(Money noticed) {
        var claims = notice;
        if (claims == null || (!isOverstated() && !isUnderstated(noticed))) {
            throw new BusinessRuleViolation("claim.told-rightly");
        }
        var before = told();
        notice = claims.telling(require().repaymentDue());
        return before;
    }

    // ——— the remedy

    void suspend(LocalDate day) {
        payBack.suspend(day);
    }

    void stands(LocalDate payBackUntil) {
        payBack.resume();
        if (open().isPositive()) {
            payBack.by(payBackUntil);
        }
    }

    /**
     * A part of the claim falls: so much of it stays, all told, and as much more remains granted.
     *
     * @param told whether the group is told so by the answer to its remedy
     */
    void lower(Money staysDue, boolean told, LocalDate payBackUntil) {
        var before = require();
        write(before.claiming(staysDue));
        if (remainsGranted != null) {
            remainsGranted = remainsGranted.plus(before.repaymentDue()).minus(staysDue);
        }
        var claims = notice;
        if (told && claims != null && claims.toldClaim() != null) {
            notice = claims.telling(staysDue);
        }
        stands(payBackUntil);
    }

    // ——— what came back

    void repay(Money amount) {
        payBack.came(amount);
    }

    /** @throws BusinessRuleViolation {@code sum.not-positive}, {@code proof.repayment-amount} */
    void requireRepayment(Money amount) {
        if (repaid().plus(amount.requirePositive()).isMoreThan(require().repaymentDue())) {
            throw new BusinessRuleViolation("proof.repayment-amount", open().toGerman());
        }
    }

    /** @throws BusinessRuleViolation {@code proof.no-claim} */
    void takeBackRepayment(Money amount, boolean isClosed, LocalDate today, LocalDate payBackUntil) {
        if (amount.isMoreThan(repaid())) {
            throw new BusinessRuleViolation("proof.no-claim");
        }
        payBack.cameNot(amount);
        payBackBy(isClosed, today, payBackUntil);
    }

    Money repaid() {
        return payBack.repaid();
    }

    Money open() {
        return settlement == null
                ? Money.ZERO
                : require().repaymentDue().minus(repaid()).max(Money.ZERO);
    }

    /** What came back beyond what is owed. */
    Money overpaid() {
        return settlement == null
                ? Money.ZERO
                : repaid().minus(require().repaymentDue()).max(Money.ZERO);
    }

    /** @throws BusinessRuleViolation {@code proof.claim-open} */
    void requireNoneOpen() {
        if (open().isPositive()) {
            throw new BusinessRuleViolation("proof.claim-open", open().toGerman());
        }
    }

    /** Whether money is open whose last day was before this one, and no remedy suspends it. */
    boolean isOverdueOn(LocalDate day) {
        return !isRenounced() && open().isPositive() && payBack.isOverdueOn(day);
    }

    // ——— how the grant stands

    boolean isEnded() {
        return remainsGranted != null;
    }

    boolean isRenounced() {
        return renouncedOn != null;
    }

    boolean isByNotice() {
        return interest() != null;
    }

    boolean isWeighed() {
        return discretion() != null;
    }

    Optional<Money> remains() {
        return Optional.ofNullable(remainsGranted);
    }

    Money requireRemains() {
        return Objects.requireNonNullElse(remainsGranted, Money.ZERO);
    }

    boolean isSettled() {
        return settlement != null;
    }

    /** @throws BusinessRuleViolation {@code proof.not-settled} */
    Settlement require() {
        if (settlement == null) {
            throw new BusinessRuleViolation("proof.not-settled");
        }
        return HouseJson.MAPPER.readValue(settlement, Settlement.class);
    }

    @Nullable
    String discretion() {
        return notice == null ? null : notice.discretionReason();
    }

    @Nullable
    String interest() {
        return notice == null ? null : notice.interestWaiverReason();
    }

    /** By when it comes back, and what came. */
    PayBack payBack() {
        return payBack;
    }

    @Nullable
    LocalDate renouncedOn() {
        return renouncedOn;
    }
}
