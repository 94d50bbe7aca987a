package de.foerdertopf.correspondence;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message waits for a person who prints or calls.
 *
 * @param how by letter or call, and to whom
 */
public record MessageTaskOpened(CaseNumber caseNumber, UUID task, MessageKind kind, String how, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("message." + task, kind), Change.of("how", how));
    }
}
