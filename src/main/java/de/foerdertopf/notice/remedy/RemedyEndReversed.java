package de.foerdertopf.notice.remedy;

import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How a remedy ended was entered by mistake: it is open again.
 *
 * @param contested of which kind the notice is that it is about
 * @param inTime whether it holds up again what it held up before
 * @param countedFrom the day from which the end counted that was none
 * @param told whether the group had been written that it had ended
 */
public record RemedyEndReversed(
        CaseNumber caseNumber,
        NoticeType contested,
        boolean inTime,
        RaisedObjection.Outcome outcome,
        LocalDate countedFrom,
        boolean told,
        String reason,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("outcome", outcome, ""), Change.personal("reason", "", reason));
    }
}
