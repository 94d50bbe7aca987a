package de.foerdertopf.proofofuse;

import de.foerdertopf.disbursement.PaymentRepaid;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever gave all money back before the proof owes neither a proof nor money: nobody reminds her of anything, and the case can close.
 */
@Component
class EndGivenBackGrant {

    private static final int AFTER_AUDIT = 150;

    private final ProofOfUseRepository proofs;
    private final Payments payments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndGivenBackGrant(ProofOfUseRepository proofs, Payments payments, ApplicationEventPublisher events, Clock clock) {
        this.proofs = proofs;
        this.payments = payments;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Order(AFTER_AUDIT)
    void on(PaymentRepaid event) {
        var caseNumber = event.caseNumber();
        proofs.findByCaseNumber(caseNumber)
                .filter(proof -> proof.state() == ProofState.AWAITED && nothingIsOut(caseNumber))
                .ifPresent(proof -> {
                    proof.giveBack();
                    proofs.save(proof);
                    events.publishEvent(new GrantGivenBack(caseNumber, clock.instant(), event.by()));
                });
    }

    private boolean nothingIsOut(CaseNumber caseNumber) {
        return payments.paidTotal(caseNumber).isZero()
                && payments.ofCase(caseNumber).stream()
                        .noneMatch(payment -> payment.state().isUnderWay());
    }
}
