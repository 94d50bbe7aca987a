package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody called an entry about money a mistake, or drew that back; the trail of the case knows, else that of the fund. */
public record ReversalRequested(
        FundCode fund,
        @Nullable CaseNumber caseNumber,
        ReversalKind kind,
        String reason,
        boolean withdrawn,
        Instant at,
        Actor by)
        implements AuditedEvent {

    @Override
    public String subject() {
        return caseNumber == null ? "fund:" + fund : "case:" + caseNumber;
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("mistake", kind), Change.personal("reason", "", reason), Change.of("withdrawn", withdrawn));
    }
}
