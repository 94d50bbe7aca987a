package de.foerdertopf.proofofuse;

import de.foerdertopf.disbursement.PaidAgain;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.PaymentRepaid;
import de.foerdertopf.disbursement.PaymentReturnReversed;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.notice.delivery.VoidLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever gave all money back before the proof owes neither a proof nor money: nobody reminds her of anything, and the case can close.
 * Where that turns out to be a mistake, all of it is as before.
 */
@Component
class EndGivenBackGrant {

    private static final int AFTER_AUDIT = 150;

    private final ProofOfUseRepository proofs;
    private final Payments payments;
    private final OpenProofOfUse openProofOfUse;
    private final VoidLetter voidLetter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndGivenBackGrant(
            ProofOfUseRepository proofs,
            Payments payments,
            OpenProofOfUse openProofOfUse,
            VoidLetter voidLetter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.payments = payments;
        this.openProofOfUse = openProofOfUse;
        this.voidLetter = voidLetter;
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

    /** What did not come back, or went out once more: the money is with her, and its use is proved as every other. */
    @EventListener({PaymentReturnReversed.class, PaymentExecuted.class, PaidAgain.class})
    @Order(AFTER_AUDIT)
    void on(AuditedEvent.OfCase event) {
        var caseNumber = event.caseNumber();
        proofs.findByCaseNumber(caseNumber)
                .filter(proof ->
                        proof.isGivenBack() && payments.paidTotal(caseNumber).isPositive())
                .ifPresent(proof -> awaitAgain(proof, isMistake(event), event.by()));
    }

    private static boolean isMistake(AuditedEvent event) {
        return event instanceof PaymentReturnReversed reversed && reversed.before() == PaymentState.REPAID;
    }

    /** The letter that says that all is over does not leave the house any more. */
    private void awaitAgain(ProofOfUse proof, boolean byMistake, Actor by) {
        var usual = openProofOfUse.usualDueOn(proof.caseNumber());
        proof.notGivenBack(usual.isAfter(proof.dueOn()) ? usual : proof.dueOn(), HouseTime.today(clock));
        proofs.save(proof);
        voidLetter.voidInTheHouse(proof.caseNumber(), NoticeType.CLOSURE, by);
        events.publishEvent(new GrantNotGivenBack(proof.caseNumber(), byMistake, proof.dueOn(), clock.instant(), by));
    }

    private boolean nothingIsOut(CaseNumber caseNumber) {
        return payments.paidTotal(caseNumber).isZero()
                && payments.ofCase(caseNumber).stream()
                        .noneMatch(payment -> payment.state().isUnderWay());
    }
}
