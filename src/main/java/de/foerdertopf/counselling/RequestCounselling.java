package de.foerdertopf.counselling;

import de.foerdertopf.identity.AttemptLimits;
import de.foerdertopf.identity.Network;
import de.foerdertopf.identity.TooManyAttempts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down that somebody wants to talk with us; nobody needs to be signed in or to have applied. */
@Service
public class RequestCounselling {

    /** More than a group needs, and too few to flood the counsellors. */
    private static final int MOST_FROM_ONE_PLACE = 5;

    private static final int MOST_IN_ALL = 60;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final JdbcClient sql;
    private final AttemptLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestCounselling(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.limits = new AttemptLimits(clock);
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a person asks for.
     *
     * @param id made with the empty form: the same form counts once, however often it is sent
     * @param fund null where the person does not know which fund fits
     * @param caseNumber her own case that it is about; null where none is named
     * @param reach a phone number or an e-mail address
     * @param ip the network address that it came from; counted, never kept
     */
    public record Command(
            UUID id,
            @Nullable FundCode fund,
            @Nullable CaseNumber caseNumber,
            String name,
            String reach,
            String goodTime,
            String words,
            String ip,
            Actor by) {}

    /** Somebody wants to be called or written to. */
    public record CounsellingRequested(
            UUID requestId, @Nullable FundCode fund, Instant at, Actor by) implements AuditedEvent {

        @Override
        public String subject() {
            return "counselling:" + requestId;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.of("fund", fund == null ? "" : fund.value()));
        }
    }

    /** @throws TooManyAttempts if too much came from one place, or in all */
    @Transactional
    public void request(Command command) {
        if (isKnown(command.id())) {
            return;
        }
        limits.take("network " + Network.of(command.ip()), MOST_FROM_ONE_PLACE, PERIOD);
        limits.take("all", MOST_IN_ALL, PERIOD);
        var now = clock.instant();
        var fund = command.fund();
        var caseNumber = command.caseNumber();
        var first = sql.sql("insert into foerdertopf.counselling_request"
                        + " (id, fund, case_number, name, reach, good_time, words, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .param(command.id())
                .param(fund == null ? null : fund.value())
                .param(caseNumber == null ? null : caseNumber.value())
                .param(command.name())
                .param(command.reach())
                .param(command.goodTime())
                .param(command.words())
                .param(Timestamp.from(now))
                .update();
        if (first == 1) {
            events.publishEvent(new CounsellingRequested(command.id(), fund, now, command.by()));
        }
    }

    private boolean isKnown(UUID id) {
        return sql.sql("select count(*) from foerdertopf.counselling_request where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
