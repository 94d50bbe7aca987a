package de.foerdertopf.disbursement;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the payment order that somebody certified when she decided, once nothing holds the money back any more: the notice has left,
 * the account is known and confirmed, the certificate was seen. It is hers, so another person must release it; if she stays out of the
 * case by now, somebody else orders.
 */
@Service
public class OrderCertifiedPayment {

    private final Grants grants;
    private final PaymentCertificateRepository certificates;
    private final PaymentObstacles obstacles;
    private final Payments payments;
    private final OrderPayment orderPayment;
    private final Conflicts conflicts;

    OrderCertifiedPayment(
            Grants grants,
            PaymentCertificateRepository certificates,
            PaymentObstacles obstacles,
            Payments payments,
            OrderPayment orderPayment,
            Conflicts conflicts) {
        this.grants = grants;
        this.certificates = certificates;
        this.obstacles = obstacles;
        this.payments = payments;
        this.orderPayment = orderPayment;
        this.conflicts = conflicts;
    }

    /** Whether a payment was certified beforehand, nothing was ordered in the case since, and it could be ordered now. */
    @Transactional(readOnly = true)
    public boolean isPossible(CaseNumber caseNumber) {
        return usable(caseNumber).isPresent();
    }

    /**
     * Orders all that is open of the grant in the name of the person who certified it.
     *
     * @return whether it was ordered; if not, somebody checks and orders by hand, or something is still to come
     */
    @Transactional
    public boolean orderIfPossible(CaseNumber caseNumber) {
        var certificate = usable(caseNumber);
        certificate.ifPresent(found -> {
            found.use(
                    orderPayment.order(new OrderPayment.Command(caseNumber, null, found.certifiedBy()), Actor.SYSTEM));
            certificates.save(found);
        });
        return certificate.isPresent();
    }

    private Optional<PaymentCertificate> usable(CaseNumber caseNumber) {
        var earlier = payments.ofCase(caseNumber);
        return grants.find(caseNumber)
                .flatMap(grant -> certificates.findById(grant.decisionId()))
                .filter(certificate -> !certificate.isUsed())
                .filter(certificate -> !conflicts
                        .of(caseNumber)
                        .contains(certificate.certifiedBy().id()))
                .filter(certificate -> isUntouchedSince(certificate, earlier))
                .filter(certificate -> payments.open(caseNumber).isPositive())
                .filter(certificate -> obstacles.toOrder(caseNumber, earlier).isEmpty());
    }

    /** What was paid of an earlier decision is no reason to wait; whoever ordered since has taken the matter in hand. */
    private static boolean isUntouchedSince(PaymentCertificate certificate, List<PaymentView> payments) {
        return payments.stream().allMatch(payment -> payment.orderedAt().isBefore(certificate.certifiedAt()));
    }
}
