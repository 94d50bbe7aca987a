package de.foerdertopf.proofofuse;

import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** About what a group may be heard before money is claimed from it, and with which sum and day. */
@Component
@Transactional(readOnly = true)
public class Hearable {

    private final ClaimHearingRepository hearings;
    private final ProofOfUseRepository proofs;
    private final Grants grants;
    private final Payments payments;
    private final Notices notices;
    private final ClaimDays claimDays;
    private final Clock clock;

    Hearable(
            ClaimHearingRepository hearings,
            ProofOfUseRepository proofs,
            Grants grants,
            Payments payments,
            Notices notices,
            ClaimDays claimDays,
            Clock clock) {
        this.hearings = hearings;
        this.proofs = proofs;
        this.grants = grants;
        this.payments = payments;
        this.notices = notices;
        this.claimDays = claimDays;
        this.clock = clock;
    }

    /** Whether the group may be heard about it now. */
    public boolean is(CaseNumber caseNumber, HeardClaim.About about) {
        var possible =
                switch (about) {
                    case WITHDRAWAL -> isWithdrawable(caseNumber);
                    case REPAYMENT -> isLeftoverOverdue(caseNumber);
                };
        return possible
                && hearings.findByCaseNumberAndAboutAndState(caseNumber, about, HeardClaim.State.OPEN)
                        .isEmpty();
    }

    /**
     * Whether a grant stands that a withdrawal could end, wholly, partly or not yet paid. Before its approval has left the house, the
     * decision is taken back instead.
     */
    private boolean isWithdrawable(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                .map(proof -> proof.state() != ProofState.REVOKED
                        && !proof.isClaimedByNotice()
                        && !proof.isRenounced()
                        && (proof.state() == ProofState.AWAITED
                                || payments.paidTotal(caseNumber).isPositive()))
                .orElseGet(() -> isGranted(caseNumber));
    }

    private boolean isGranted(CaseNumber caseNumber) {
        return payments.paidTotal(caseNumber).isPositive()
                || (grants.find(caseNumber).isPresent() && notices.approvalSent(caseNumber));
    }

    private boolean isLeftoverOverdue(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                        .filter(proof -> proof.standing().isOverdueOn(HouseTime.today(clock)))
                        .filter(proof -> !proof.isClaimedByNotice())
                        .isPresent()
                && payments.paidTotal(caseNumber).isPositive();
    }

    /** The sum of a withdrawal as it was typed; none is needed while nothing was paid. */
    Money amount(CaseNumber caseNumber, @Nullable Money typed) {
        var amount = Objects.requireNonNullElse(typed, Money.ZERO);
        if (typed != null || payments.paidTotal(caseNumber).isPositive()) {
            requireAmount(caseNumber, amount);
        }
        return amount;
    }

    /** @throws BusinessRuleViolation {@code claim.amount} where that is more than was paid */
    public void requireAmount(CaseNumber caseNumber, Money amount) {
        var paid = payments.paidTotal(caseNumber);
        if (!amount.isPositive() || amount.isMoreThan(paid)) {
            throw new BusinessRuleViolation("claim.amount", paid.toGerman());
        }
    }

    /**
     * Since when wrong statements are known: within a year of it, the group must be heard and the grant withdrawn (§ 48 (4) VwVfG).
     *
     * @throws BusinessRuleViolation {@code claim.known-missing}, {@code claim.known-in-future}, {@code withdrawal.over} and {@code withdrawal.answer-too-late}, the last two with
     *     the last day for a withdrawal, the latter with the last one for an answer, too
     */
    public void requireKnown(CaseNumber caseNumber, @Nullable LocalDate day) {
        var today = HouseTime.today(clock);
        if (day == null) {
            throw new BusinessRuleViolation("claim.known-missing");
        }
        if (day.isAfter(today)) {
            throw new BusinessRuleViolation("claim.known-in-future");
        }
        var last = HeardClaim.lastDay(day);
        if (today.isAfter(last)) {
            throw new BusinessRuleViolation("withdrawal.over", last);
        }
        var answerUntil = claimDays.answerUntil(caseNumber);
        if (!answerUntil.isBefore(last)) {
            throw new BusinessRuleViolation("withdrawal.answer-too-late", last, answerUntil);
        }
    }
}
