package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Interest that a remedy held up is to be paid again.
 *
 * @param how the remedy ended
 * @param payBackUntil counted anew, because nothing was asked for meanwhile
 */
public record InterestStands(
        CaseNumber caseNumber, ClaimReinstated.How how, Money open, LocalDate payBackUntil, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("interest", open), Change.of("payBackUntil", payBackUntil));
    }
}
