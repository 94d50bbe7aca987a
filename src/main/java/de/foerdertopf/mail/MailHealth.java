package de.foerdertopf.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whoever watches the machine whether mail leaves the house, by what waits in the outbox: no mail server is asked, so that one
 * that hangs delays no answer, and one that is down for a while makes no page unreachable.
 */
@Component("waitingMail")
class MailHealth extends AbstractHealthIndicator implements MeterBinder {

    /** Waiting longer means that several attempts failed. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** Pages work, codes and letters do not arrive. */
    static final Status DELAYED = new Status("DELAYED");

    private static final String OLDEST = "select min(created_at) from foerdertopf.mail_outbox where status = 'WAITING'";
    private static final String WAITING = "select count(*) from foerdertopf.mail_outbox where status = 'WAITING'";
    private static final String FAILED =
            "select count(*) from foerdertopf.mail_outbox where status = 'FAILED' and dealt_with_at is null";

    private final JdbcClient sql;
    private final Clock clock;

    MailHealth(JdbcClient sql, Clock clock) {
        super("The outbox could not be read");
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var waits = oldest().map(oldest -> Duration.between(oldest, clock.instant()))
                .orElse(Duration.ZERO);
        health.status(waits.compareTo(LONGEST_WAIT) > 0 ? DELAYED : Status.UP)
                .withDetail("waiting", count(WAITING))
                .withDetail("failed", count(FAILED))
                .withDetail("oldestWaitsSeconds", waits.toSeconds());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("foerdertopf.mail.waiting", () -> count(WAITING))
                .description("Mails that have not left yet")
                .register(registry);
        Gauge.builder("foerdertopf.mail.failed", () -> count(FAILED))
                .description("Mails that could not leave and that nobody has dealt with")
                .register(registry);
    }

    private Optional<Instant> oldest() {
        return sql.sql(OLDEST).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
