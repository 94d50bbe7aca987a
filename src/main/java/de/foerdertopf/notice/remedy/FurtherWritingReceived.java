package de.foerdertopf.notice.remedy;

import de.foerdertopf.application.Channel;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A second writing came against a letter against which a remedy is open; it is kept with that. */
public record FurtherWritingReceived(
        CaseNumber caseNumber, UUID objection, LocalDate receivedOn, Channel channel, String text, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("receivedOn", receivedOn), Change.of("channel", channel), Change.personal("text", "", text));
    }
}
