package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A payment came back from the bank: somebody asks for the right account and sends it again.
 *
 * @param reasonCode of ISO 20022: {@code AC04} is a closed account
 * @param said what else stands on the statement of account, in the words of who noted it; empty where she wrote nothing
 */
public record PaymentReturned(
        CaseNumber caseNumber,
        PaymentId payment,
        String number,
        Money amount,
        LocalDate returnedOn,
        String reasonCode,
        String said,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        var changes = new ArrayList<>(List.of(
                Change.of("payment." + number, PaymentState.EXECUTED, PaymentState.RETURNED),
                Change.of("amount", amount),
                Change.of("returnedOn", returnedOn),
                Change.of("reasonCode", reasonCode)));
        if (!said.isEmpty()) {
            changes.add(Change.personal("note", "", said));
        }
        return changes;
    }
}
