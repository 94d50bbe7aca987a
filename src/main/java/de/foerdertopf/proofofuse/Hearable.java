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
    private final Clock clock;

    Hearable(
            ClaimHearingRepository hearings,
            ProofOfUseRepository proofs,
            Grants grants,
            Payments payments,
            Notices notices,
            Clock clock) {
        this.hearings = hearings;
        this.proofs = proofs;
        this.grants = grants;
        this.payments = payments;
        this.notices = notices;
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

    /** @throws BusinessRuleViolation {@code claim.known-missing} */
    public void requireKnown(@Nullable LocalDate day) {
        if (day == null || day.isAfter(HouseTime.today(clock))) {
            throw new BusinessRuleViolation("claim.known-missing");
        }
    }
}
