package de.foerdertopf.proofofuse;

import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What groups paid back and get back. */
@Component
@Transactional(readOnly = true)
public class Refunds {

    private final RefundRepository refunds;
    private final ProofOfUseRepository proofs;
    private final InterestChargeRepository charges;
    private final Grants grants;
    private final GrantBookings bookings;

    Refunds(
            RefundRepository refunds,
            ProofOfUseRepository proofs,
            InterestChargeRepository charges,
            Grants grants,
            GrantBookings bookings) {
        this.refunds = refunds;
        this.proofs = proofs;
        this.charges = charges;
        this.grants = grants;
        this.bookings = bookings;
    }

    /** What is to be given back and nobody has ordered yet; empty where nothing is. */
    public Optional<DueRefund> due(CaseNumber caseNumber) {
        return Optional.of(new DueRefund(ofClaim(caseNumber), ofInterest(caseNumber)))
                .filter(due -> due.amount().isPositive());
    }

    /** What the cash office has and nobody has recorded as sent. */
    public Optional<RefundView> underWay(CaseNumber caseNumber) {
        return all(caseNumber).stream()
                .filter(Refund::isUnderWay)
                .map(Refund::view)
                .findFirst();
    }

    /** What was ordered of them, sent or not, in the order of the orders. */
    List<RefundView> ordered(CaseNumber caseNumber) {
        return all(caseNumber).stream().map(Refund::view).toList();
    }

    /** What went back to the group, in the order of the orders. */
    public List<RefundView> sent(CaseNumber caseNumber) {
        return all(caseNumber).stream().filter(Refund::isSent).map(Refund::view).toList();
    }

    /** One of the case's, under way or sent. */
    public Optional<RefundView> find(CaseNumber caseNumber, UUID id) {
        return all(caseNumber).stream()
                .filter(refund -> refund.id().equals(id))
                .map(Refund::view)
                .findFirst();
    }

    /** What the group still gets: ordered or not. */
    public Money toCome(CaseNumber caseNumber) {
        return due(caseNumber)
                .map(DueRefund::amount)
                .orElse(Money.ZERO)
                .plus(underWay(caseNumber).map(RefundView::amount).orElse(Money.ZERO));
    }

    /** What the group had paid back of a claim that fell, while its report is checked: what it gets of that shows then. */
    public Money afterCheck(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                .filter(proof -> proof.state() == ProofState.SUBMITTED && !proof.isSettled())
                .map(ProofOfUse::repaid)
                .orElse(Money.ZERO);
    }

    /** What of its grant it is owed and nobody has ordered, or may turn out to be owed once its report is checked. */
    Money mayBeOwed(CaseNumber caseNumber) {
        var later = afterCheck(caseNumber);
        return later.isPositive() ? later.min(missing(caseNumber)).max(Money.ZERO) : ofClaim(caseNumber);
    }

    /**
     * Never so much that the group would hold more than its grant: what went out beyond that, and came back with a claim, stays here.
     */
    private Money ofClaim(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                .map(ProofOfUse::refundDue)
                .filter(Money::isPositive)
                .map(due -> due.min(missing(caseNumber)).max(Money.ZERO))
                .orElse(Money.ZERO);
    }

    /** What the group holds less than its grant, with what is on its way back. */
    private Money missing(CaseNumber caseNumber) {
        var grant = grants.require(caseNumber);
        var held = bookings.stillOut(caseNumber, grant.fund(), grant.fiscalYear());
        var onTheWay = all(caseNumber).stream()
                .filter(Refund::isUnderWay)
                .map(Refund::ofClaim)
                .reduce(Money.ZERO, Money::plus);
        return grant.amount().minus(held).minus(onTheWay);
    }

    private Money ofInterest(CaseNumber caseNumber) {
        var given = all(caseNumber).stream().map(Refund::ofInterest).reduce(Money.ZERO, Money::plus);
        return charges.fallen(caseNumber).stream()
                .map(InterestCharge::received)
                .reduce(Money.ZERO, Money::plus)
                .minus(given)
                .max(Money.ZERO);
    }

    private List<Refund> all(CaseNumber caseNumber) {
        return refunds.findByCaseNumberAndCancelledAtIsNullOrderByOrderedAt(caseNumber);
    }
}
