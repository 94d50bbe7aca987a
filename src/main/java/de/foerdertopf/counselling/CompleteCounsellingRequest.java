package de.foerdertopf.counselling;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a person was counselled and how long it took, and forgets who it was: it is nobody's case. */
@Service
public class CompleteCounsellingRequest {

    private final CounsellingRequests requests;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompleteCounsellingRequest(
            CounsellingRequests requests, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** How long the talk took, zero where nobody was reached, and what became of it. */
    public record Command(UUID request, int minutes, String note, Actor by) {}

    /** The person was counselled. */
    public record CounsellingRequestCompleted(UUID requestId, int minutes, Instant at, Actor by)
            implements AuditedEvent {

        @Override
        public String subject() {
            return "counselling:" + requestId;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.of("minutes", minutes));
        }
    }

    /** @throws BusinessRuleViolation {@code counselling.minutes}, {@code counselling.request-done} */
    @Transactional
    public void complete(Command command) {
        requests.require(command.request());
        if (command.minutes() < 0 || command.minutes() > SessionLimits.LONGEST_MINUTES) {
            throw new BusinessRuleViolation("counselling.minutes");
        }
        var now = clock.instant();
        var open = sql.sql("update foerdertopf.counselling_request set done_at = ?, done_by = ?, minutes = ?, note = ?,"
                        + " name = null, reach = null, good_time = null, words = null"
                        + " where id = ? and done_at is null")
                .params(Timestamp.from(now), command.by().id(), command.minutes(), command.note(), command.request())
                .update();
        if (open == 0) {
            throw new BusinessRuleViolation("counselling.request-done");
        }
        events.publishEvent(new CounsellingRequestCompleted(command.request(), command.minutes(), now, command.by()));
    }
}
