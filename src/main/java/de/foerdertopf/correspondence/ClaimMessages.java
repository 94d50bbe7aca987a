package de.foerdertopf.correspondence;

import de.foerdertopf.disbursement.PaymentOrderCancelled;
import de.foerdertopf.disbursement.PaymentRunCancelled;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.ClaimFollowed;
import de.foerdertopf.proofofuse.ClaimProlonged;
import de.foerdertopf.proofofuse.ClaimReinstated;
import de.foerdertopf.proofofuse.CloseCase.RestToProve;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.HearClaim.ClaimDropped;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HearingProlonged;
import de.foerdertopf.proofofuse.InterestStands;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RecordCashReference.CashReferenceRecorded;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells what becomes of a hearing and of a claim besides their letters: more time, nothing any more, less money, a payment that was
 * stopped, the rest. */
@Component
class ClaimMessages {

    private final Messenger messenger;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final DecideInterest decideInterest;
    private final PaymentSlips slips;
    private final RefundMessages refundMessages;

    ClaimMessages(
            Messenger messenger,
            Payments payments,
            ProofsOfUse proofs,
            DecideInterest decideInterest,
            PaymentSlips slips,
            RefundMessages refundMessages) {
        this.messenger = messenger;
        this.payments = payments;
        this.proofs = proofs;
        this.decideInterest = decideInterest;
        this.slips = slips;
        this.refundMessages = refundMessages;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(HearingProlonged event) {
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of("hearing-prolonged:" + event.about() + ":" + event.until(), "hearing-prolonged")
                        .with("dueOn", GermanDates.inWords(event.until())));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ClaimProlonged event) {
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of("claim-prolonged:" + event.payBackUntil(), "claim-prolonged")
                        .with("dueOn", GermanDates.inWords(event.payBackUntil())));
    }

    /** While a remedy stands against the claim nothing is asked for: what asks again names the reference then. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(CashReferenceRecorded event) {
        var until = event.payBackUntil();
        if (until != null) {
            messenger.tellGroupAndSponsor(
                    event.caseNumber(),
                    Message.of("cash-reference:" + event.reference() + ":" + event.at(), "cash-reference")
                            .with("amount", event.open().toGerman())
                            .asking(slips.of(event.caseNumber(), event.open(), until)));
        }
    }

    /** What no letter of the house says: that the claim counts again, and until when it is paid. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ClaimReinstated event) {
        if (event.how() != ClaimReinstated.How.ANSWERED) {
            var told = refundMessages.withRefund(
                    event.caseNumber(),
                    Message.of("claim-stands:" + event.at(), "claim-stands")
                            .with("court", event.how() == ClaimReinstated.How.COURT)
                            .with("open", event.open().isPositive())
                            .with("letter", event.mistold()));
            messenger.tellGroupAndSponsor(
                    event.caseNumber(),
                    event.open().isPositive()
                            ? told.with("amount", event.open().toGerman())
                                    .asking(slips.of(event.caseNumber(), event.open(), event.payBackUntil()))
                            : told);
        }
    }

    /** What no letter of the house says: that interest is to be paid again, and until when. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(InterestStands event) {
        if (event.how() != ClaimReinstated.How.ANSWERED) {
            messenger.tellGroupAndSponsor(
                    event.caseNumber(),
                    Message.of("interest-stands:" + event.at(), "interest-stands")
                            .with("court", event.how() == ClaimReinstated.How.COURT)
                            .with("amount", event.open().toGerman())
                            .asking(slips.of(event.caseNumber(), event.open(), event.payBackUntil())));
        }
    }

    /** What a hearing was about may end by itself: then another letter tells it. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ClaimDropped event) {
        if (!event.moot()) {
            messenger.tellGroupAndSponsor(
                    event.caseNumber(),
                    Message.of("hearing-dropped:" + event.at(), "hearing-dropped")
                            .with("sentOn", GermanDates.inWords(event.sentOn()))
                            .with("withdrawal", event.about() == HeardClaim.About.WITHDRAWAL)
                            .with("mayBeSpent", mayBeSpent(event.caseNumber())));
        }
    }

    /** The group was told not to spend what arrives; nothing stands against that any more. */
    private boolean mayBeSpent(CaseNumber caseNumber) {
        return payments.hasUnstopped(caseNumber) && payments.stop(caseNumber).isEmpty();
    }

    /** Nobody pays back more than she owes because a letter takes its time. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ClaimFollowed event) {
        if (event.lowered()) {
            messenger.tellGroupAndSponsor(
                    event.caseNumber(),
                    refundMessages.withRefund(
                            event.caseNumber(),
                            Message.of("claim-lowered:" + event.at(), "claim-lowered")
                                    .with("due", event.repaymentDue().isPositive())
                                    .with("open", event.open().isPositive())
                                    .with("amount", event.open().toGerman())
                                    .with("letter", event.mistold())
                                    .with("underWay", payments.isAtTheCashOffice(event.caseNumber()))));
        }
    }

    /** The group was told that a payment is still under way. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(PaymentOrderCancelled event) {
        if (event.before() == PaymentState.IN_RUN) {
            stopped(event.caseNumber(), event.at());
        }
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(PaymentRunCancelled event) {
        event.cases().stream().distinct().forEach(caseNumber -> stopped(caseNumber, event.at()));
    }

    private void stopped(CaseNumber caseNumber, Instant at) {
        if (payments.stop(caseNumber).isPresent() && !payments.isAtTheCashOffice(caseNumber)) {
            messenger.tellGroupAndSponsor(
                    caseNumber,
                    Message.of("payment-stopped:" + at, "payment-stopped")
                            .with(
                                    "nothing",
                                    payments.isOver(caseNumber)
                                            && proofs.require(caseNumber)
                                                    .openClaim()
                                                    .isZero()));
        }
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(RestToProve event) {
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of("proof-of-rest:" + event.at(), "proof-of-rest")
                        .with("rest", event.rest().toGerman())
                        .with("dueOn", GermanDates.inWords(event.dueOn()))
                        .with("interest", decideInterest.isToDecide(event.caseNumber()))
                        .with("checked", event.checked()));
    }
}
