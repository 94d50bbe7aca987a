package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * Nothing of a grant is ordered any more, because the grant ended.
 *
 * @param freed what went back to the pot
 * @param toRecall numbers of the payments that lie in a file at the cash office
 */
public record PaymentsStopped(
        CaseNumber caseNumber, PaymentStop why, Money freed, List<String> toRecall, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    public PaymentsStopped {
        toRecall = List.copyOf(toRecall);
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("paymentsStopped", why),
                Change.of("freed", freed),
                Change.of("toRecall", String.join(", ", toRecall)));
    }
}
