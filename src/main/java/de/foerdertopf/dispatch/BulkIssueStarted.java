package de.foerdertopf.dispatch;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.util.List;

/** Somebody started to issue these notices together. */
public record BulkIssueStarted(
        BulkIssueId bulk, FundCode fund, List<CaseNumber> cases, String freeParagraph, Instant at, Actor by)
        implements AuditedEvent {

    @Override
    public String subject() {
        return "bulk-issue:" + bulk;
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("fund", fund),
                Change.of("cases", cases),
                Change.personal("freeParagraph", "", freeParagraph));
    }
}
