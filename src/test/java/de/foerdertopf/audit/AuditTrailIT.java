package de.foerdertopf.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.platform.NightlyRuns;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailIT extends IntegrationTest {

    record PhoneChanged(String subject, Instant at, Actor by, String before, String after) implements AuditedEvent {
        @Override
        public List<Change> changes() {
            return List.of(Change.of("channel", "PAPER"), Change.personal("phone", before, after));
        }
    }

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private VerifyAuditTrail verify;

    @Autowired
    private AuditTrailWatch watch;

    @Autowired
    private NightlyRuns nightlyRuns;

    @Autowired
    private ErasePersonalValues erase;

    @Autowired
    private CloseAuditDay closeAuditDay;

    @Autowired
    private JdbcTemplate sql;

    private final String subject = "user:" + UUID.randomUUID();

    private void change(String before, String after) {
        transaction.executeWithoutResult(status -> publish(before, after));
    }

    private void publish(String before, String after) {
        events.publishEvent(new PhoneChanged(subject, clock.instant(), Actor.staff("s-1"), before, after));
    }

    @Test
    void keepsWhoWhenAndWhat() {
        change("0421 1", "0421 2");

        var entry = trail.of(subject).get(0);
        assertThat(entry.event()).isEqualTo("PhoneChanged");
        assertThat(entry.at()).isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
        assertThat(entry.by()).isEqualTo(Actor.staff("s-1"));
        assertThat(entry.values())
                .containsExactly(
                        new AuditEntry.Value("channel", "", "PAPER", false),
                        new AuditEntry.Value("phone", "0421 1", "0421 2", true));
    }

    @Test
    void goesAwayWithTheDeedThatRollsBack() {
        transaction.executeWithoutResult(status -> {
            publish("a", "b");
            status.setRollbackOnly();
        });

        assertThat(trail.of(subject)).isEmpty();
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThatThrownBy(() -> publish("a", "b")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set event_type = 'X'",
                "delete from audit_entry",
                "truncate audit_entry cascade",
                "update audit_value set after = 'X'",
                "update audit_head set hash = hash",
                "delete from audit_head_tip",
                "truncate audit_value"
            })
    void isAppendOnly(String statement) {
        change("a", "b");
        clock.moveByDays(1);
        closeAuditDay.close();

        assertThatThrownBy(() -> sql.execute(statement.replaceAll("(audit_\\w+)", "foerdertopf.$1")))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update foerdertopf.audit_entry set event_type = 'Forged' where subject = ? and position = 2",
                "update foerdertopf.audit_entry set at = at + interval '1 second' where subject = ? and position = 2",
                "update foerdertopf.audit_entry set actor_id = 's-2' where subject = ? and position = 1",
                "update foerdertopf.audit_entry set actor_kind = 'SYSTEM' where subject = ? and position = 3",
                "update foerdertopf.audit_entry set changes = replace(changes, 'PAPER', 'PHONE') where subject = ? and position = 2",
                "update foerdertopf.audit_entry set previous = hash where subject = ? and position = 2",
                "update foerdertopf.audit_entry set hash = previous where subject = ? and position = 3",
                "update foerdertopf.audit_entry set id = gen_random_uuid() where subject = ? and position = 3",
                "update foerdertopf.audit_entry set position = position + 10 where subject = ? and position = 3",
                "update foerdertopf.audit_entry set subject = subject || 'x' where subject = ? and position = 2",
                "delete from foerdertopf.audit_entry where subject = ? and position = 2",
                "delete from foerdertopf.audit_entry where subject = ? and position = 3",
                "delete from foerdertopf.audit_entry where subject = ?",
                "update foerdertopf.audit_value set after = 'other' where entry_id = (select id from foerdertopf.audit_entry where subject = ? and position = 2)"
            })
    void findsTamperingByAnAllPowerfulDatabaseUser(String tampering) {
        change("a", "b");
        change("b", "c");
        change("c", "d");
        clock.moveByDays(1);
        closeAuditDay.close();
        assertThat(verify.verify().firstBroken()).isNull();

        var found = transaction.execute(status -> {
            status.setRollbackOnly();
            sql.execute("set local session_replication_role = replica");
            assertThat(sql.update(tampering, subject)).isPositive();
            return verify.verify();
        });

        assertThat(Objects.requireNonNull(Objects.requireNonNull(found).firstBroken())
                        .subject())
                .startsWith(subject);
        assertThat(verify.verify().holds()).isTrue();
    }

    @Test
    void whatTheNightFoundStandsWhereThoseReadItWhoLookAfterTheHouse() {
        change("a", "b");

        watch.verify();
        assertThat(nightlyRuns.last().get(0)).satisfies(run -> {
            assertThat(run.kind()).isEqualTo(NightlyRuns.Kind.AUDIT_TRAIL_VERIFIED);
            assertThat(run.figure()).isPositive();
            assertThat(run.trouble()).isNull();
        });

        var trouble = transaction.execute(status -> {
            status.setRollbackOnly();
            sql.execute("set local session_replication_role = replica");
            sql.update("update foerdertopf.audit_entry set event_type = 'Forged' where subject = ?", subject);
            watch.verify();
            return Objects.requireNonNull(nightlyRuns.last().get(0).trouble());
        });
        assertThat(trouble).isEqualTo(subject + " 1: hash");
    }

    @Test
    void betraysATrailRewrittenAsAWholeByItsHead() {
        change("a", "b");
        clock.moveByDays(1);
        closeAuditDay.close();

        var found = transaction.execute(status -> {
            status.setRollbackOnly();
            sql.execute("set local session_replication_role = replica");
            sql.update("update foerdertopf.audit_head_tip set hash = repeat('a', 64) where subject = ?", subject);
            return verify.verify();
        });

        assertThat(Objects.requireNonNull(found).holds()).isFalse();
    }

    @Test
    void forgetsAPersonAndStillVerifies() {
        change("0421 1", "0421 2");

        erase.erase(new ErasePersonalValues.Command(subject, Actor.SYSTEM));

        var entries = trail.of(subject);
        assertThat(entries.get(0).values().get(1).erased()).isTrue();
        assertThat(entries.get(1).event()).isEqualTo("PersonalValuesErased");
        assertThat(verify.verify().firstBroken()).isNull();
        assertThat(sql.queryForList(
                        "select changes from foerdertopf.audit_entry where subject = ?", String.class, subject))
                .noneMatch(text -> text.contains("0421"));
    }

    @Test
    void keepsOneUnbrokenChainUnderManyWriters() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Void> write = () -> {
                change("a", "b");
                return null;
            };
            for (var done : pool.invokeAll(java.util.Collections.nCopies(64, write))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(trail.of(subject)).hasSize(64);
        assertThat(verify.verify().firstBroken()).isNull();
    }

    @Test
    void closesADayOnce() {
        change("a", "b");
        clock.moveByDays(1);

        closeAuditDay.close();
        closeAuditDay.close();

        assertThat(sql.queryForObject(
                        "select count(*) from foerdertopf.audit_head_tip where subject = ?", Long.class, subject))
                .isEqualTo(1);
        assertThat(verify.verify().lastHead()).hasSize(64);
    }
}
