package de.foerdertopf.correspondence;

import de.foerdertopf.decision.AnswerChange.ChangeAnswered;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.RequestedChange;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.PaymentReturned;
import java.util.Comparator;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells what becomes of a grant: changes and payments. */
@Component
class GrantMessages {

    private final Messenger messenger;
    private final ChangeRequests changes;
    private final GrantLetters letters;

    GrantMessages(Messenger messenger, ChangeRequests changes, GrantLetters letters) {
        this.messenger = messenger;
        this.changes = changes;
        this.letters = letters;
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
    void on(PaymentExecuted event) {
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of("payment-executed:" + event.number(), "payment-executed")
                        .with("amount", event.amount().toGerman())
                        .with("fullyPaid", event.fullyPaid()));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(PaymentReturned event) {
        messenger.tellGroupAndSponsor(
                event.caseNumber(), Message.of("payment-returned:" + event.number(), "payment-returned"));
    }
}
