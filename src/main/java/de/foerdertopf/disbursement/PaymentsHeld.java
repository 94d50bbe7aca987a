package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * The cash office is asked to stop what lies there, because a group is heard before its grant may end.
 *
 * @param toRecall numbers of the payments that lie in a file at the cash office
 */
public record PaymentsHeld(CaseNumber caseNumber, PaymentStop why, List<String> toRecall, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    public PaymentsHeld {
        toRecall = List.copyOf(toRecall);
    }

    @Override
    public List<Change> changes() {
        return List.of(Change.of("paymentsHeld", why), Change.of("toRecall", String.join(", ", toRecall)));
    }
}
