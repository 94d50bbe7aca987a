package de.foerdertopf.notice.remedy;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The recipient waived the remedy: the notice is final. */
public record RemedyWaived(CaseNumber caseNumber, NoticeId notice, LocalDate waivedOn, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("notice." + notice, "waived"), Change.of("waivedOn", waivedOn));
    }
}
