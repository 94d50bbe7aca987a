package de.foerdertopf.counselling;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BankDays;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that nobody was reached: the contact stays, and the request comes back on the next working day. */
@Service
public class PutOffCounsellingRequest {

    private final CounsellingRequests requests;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PutOffCounsellingRequest(
            CounsellingRequests requests, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** Nobody was reached. */
    public record CounsellingRequestPutOff(UUID requestId, LocalDate againOn, Instant at, Actor by)
            implements AuditedEvent {

        @Override
        public String subject() {
            return "counselling:" + requestId;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.of("againOn", againOn));
        }
    }

    /**
     * @param note what was found out so far; it is there when somebody tries again
     * @return when it comes back
     * @throws NotFoundException if there is none
     * @throws BusinessRuleViolation {@code counselling.request-done}
     */
    @Transactional
    public LocalDate putOff(UUID request, String note, Actor by) {
        requests.require(request);
        var againOn = BankDays.after(HouseTime.today(clock));
        var open = sql.sql(
                        "update foerdertopf.counselling_request set tries = tries + 1, again_on = ?, note = nullif(?, '')"
                                + " where id = ? and done_at is null")
                .params(againOn, note, request)
                .update();
        if (open == 0) {
            throw new BusinessRuleViolation("counselling.request-done");
        }
        events.publishEvent(new CounsellingRequestPutOff(request, againOn, clock.instant(), by));
        return againOn;
    }
}
