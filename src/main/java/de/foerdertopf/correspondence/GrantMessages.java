package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.decision.AnswerChange.ChangeAnswered;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.RequestedChange;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.PaymentReturned;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RenounceGrant.GrantRenounced;
import de.foerdertopf.shared.GermanDates;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells what becomes of a grant: changes and payments. */
@Component
class GrantMessages {

    private final Messenger messenger;
    private final ChangeRequests changes;
    private final GrantLetters letters;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final Applications applications;
    private final Funds funds;

    GrantMessages(
            Messenger messenger,
            ChangeRequests changes,
            GrantLetters letters,
            Payments payments,
            ProofsOfUse proofs,
            Applications applications,
            Funds funds) {
        this.messenger = messenger;
        this.changes = changes;
        this.letters = letters;
        this.payments = payments;
        this.proofs = proofs;
        this.applications = applications;
        this.funds = funds;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ChangeAnswered event) {
        if (letters.isTold(event)) {
            return;
        }
        var reason = changes.of(event.caseNumber()).stream()
                .filter(change -> change.kind() == event.kind() && change.answeredAt() != null)
                .max(Comparator.comparing(RequestedChange::answeredAt))
                .map(RequestedChange::answerReason)
                .orElse("");
        messenger.tellGroup(
                event.caseNumber(),
                Message.of(
                                "change-answered:" + event.kind() + ":" + event.at(),
                                event.accepted() ? "change-accepted" : "change-refused")
                        .with("change", nameOf(event.kind()))
                        .with("reason", reason));
    }

    private static String nameOf(ChangeKind kind) {
        return switch (kind) {
            case PERIOD -> "der Zeitraum des Projekts";
            case COST_ITEMS -> "die Ausgaben im Plan";
            case AMOUNT -> "die Höhe des Zuschusses";
            case BANK_ACCOUNT -> "das Konto";
        };
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(GrantRenounced event) {
        var office = funds.require(applications.require(event.caseNumber()).fund())
                .payingOffice();
        var until = event.payBackUntil();
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of("grant-renounced:" + event.at(), "grant-renounced")
                        .with("paid", until != null)
                        .with("amount", until == null ? "" : event.claim().toGerman())
                        .with("dueOn", until == null ? "" : GermanDates.inWords(until))
                        .with("payee", office.debtorName())
                        .with("iban", office.debtorIban().grouped()));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(PaymentExecuted event) {
        var proof = payments.isOver(event.caseNumber()) ? proofs.find(event.caseNumber()) : Optional.<ProofView>empty();
        if (proof.isPresent()) {
            var office = funds.require(applications.require(event.caseNumber()).fund())
                    .payingOffice();
            messenger.tellGroupAndSponsor(
                    event.caseNumber(),
                    Message.of("payment-executed:" + event.number(), "payment-after-end")
                            .with("amount", event.amount().toGerman())
                            .with("claim", proof.get().openClaim().toGerman())
                            .with("payee", office.debtorName())
                            .with("iban", office.debtorIban().grouped())
                            .with("suspended", proof.get().claimSuspendedOn() != null));
            return;
        }
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of("payment-executed:" + event.number(), "payment-executed")
                        .with("amount", event.amount().toGerman())
                        .with("fullyPaid", event.fullyPaid()));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(PaymentReturned event) {
        if (payments.isOver(event.caseNumber())) {
            return;
        }
        messenger.tellGroupAndSponsor(
                event.caseNumber(), Message.of("payment-returned:" + event.number(), "payment-returned"));
    }
}
