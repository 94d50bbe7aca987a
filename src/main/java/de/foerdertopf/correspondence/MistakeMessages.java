package de.foerdertopf.correspondence;

import de.foerdertopf.disbursement.PaymentExecutionReversed;
import de.foerdertopf.disbursement.PaymentReturnReversed;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.CorrectClaim;
import de.foerdertopf.proofofuse.FallenInterest;
import de.foerdertopf.proofofuse.GrantNotGivenBack;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RepaymentReversed;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes back what was told about money by mistake: that it is under way, that it came back, that nothing is to be paid back any more. */
@Component
class MistakeMessages {

    private final Messenger messenger;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final CorrectClaim correctClaim;
    private final FallenInterest fallenInterest;
    private final PaymentSlips slips;

    MistakeMessages(
            Messenger messenger,
            Payments payments,
            ProofsOfUse proofs,
            CorrectClaim correctClaim,
            FallenInterest fallenInterest,
            PaymentSlips slips) {
        this.messenger = messenger;
        this.payments = payments;
        this.proofs = proofs;
        this.correctClaim = correctClaim;
        this.fallenInterest = fallenInterest;
        this.slips = slips;
    }

    /** Of a grant that ended, the lowered claim says it. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(PaymentExecutionReversed event) {
        if (!payments.isOver(event.caseNumber())) {
            messenger.tellGroupAndSponsor(
                    event.caseNumber(),
                    Message.of("payment-not-yet:" + event.number() + ":" + event.at(), "payment-not-yet")
                            .with("amount", event.amount().toGerman()));
        }
    }

    /** Whoever heard that all is done hears of its report. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(GrantNotGivenBack event) {
        if (event.byMistake()) {
            messenger.tellGroupAndSponsor(
                    event.caseNumber(),
                    Message.of("not-given-back:" + event.at(), "proof-awaited-again")
                            .with(
                                    "amount",
                                    payments.paidTotal(event.caseNumber()).toGerman())
                            .with("dueOn", GermanDates.inWords(event.dueOn()))
                            .with("overdue", event.dueOn().isBefore(HouseTime.dayOf(event.at()))));
        }
    }

    /** Who had paid back itself was told nothing, and knows it; of a grant that ended the money is claimed again. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(PaymentReturnReversed event) {
        var caseNumber = event.caseNumber();
        if (payments.isOver(caseNumber) && open(caseNumber).isPositive()) {
            openAgain(
                    caseNumber,
                    event.amount(),
                    Message.of("claim-open-again:" + event.number() + ":" + event.at(), "claim-open-again")
                            .with("received", false));
        } else if (event.before() == PaymentState.RETURNED
                && !payments.tooMuch(caseNumber).isPositive()) {
            messenger.tellGroupAndSponsor(
                    caseNumber,
                    Message.of("payment-arrived:" + event.number() + ":" + event.at(), "payment-arrived")
                            .with("amount", event.amount().toGerman())
                            .with("dueOn", awaitedUntil(caseNumber)));
        }
    }

    private String awaitedUntil(CaseNumber caseNumber) {
        return proofs.find(caseNumber)
                .filter(proof -> proof.state() == ProofState.AWAITED && proof.hearingOn() == null)
                .map(proof -> GermanDates.inWords(proof.dueOn()))
                .orElse("");
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(RepaymentReversed event) {
        openAgain(
                event.caseNumber(),
                event.amount(),
                Message.of("claim-open-again:" + event.at(), "claim-open-again").with("received", true));
    }

    private Money open(CaseNumber caseNumber) {
        return proofs.require(caseNumber).openClaim();
    }

    /** Nobody is asked for money where nothing is open by the mistake. */
    private void openAgain(CaseNumber caseNumber, Money amount, Message message) {
        var proof = proofs.require(caseNumber);
        var dueOn = proof.repaymentDueOn();
        var open = proof.openClaim();
        var suspended = proof.claimSuspendedOn() != null;
        var told = message.with("amount", amount.toGerman())
                .with("owed", open.isPositive())
                .with("open", open.toGerman())
                .with("suspended", suspended)
                .with("rest", proofs.restToProve(caseNumber).isPresent())
                .with("interest", !fallenInterest.of(caseNumber).isEmpty())
                .with("letter", correctClaim.isOwed(caseNumber));
        messenger.tellGroupAndSponsor(
                caseNumber,
                suspended || !open.isPositive() || dueOn == null
                        ? told
                        : told.asking(slips.of(caseNumber, open, dueOn)));
    }
}
