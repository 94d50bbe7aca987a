package de.foerdertopf.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whether the invented cases of the demonstration were played to their end, and how far its clock runs ahead. Both stand in its
 * database, so that whoever ends the program at any moment finds a whole demonstration on the right day.
 */
@Component
@Profile("demo")
public class Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    /** Earlier versions left a file of the clock instead. */
    private static final String MARK = "demonstration";

    private final JdbcTemplate sql;
    private final MovableClock clock;
    private volatile boolean loaded;
    private volatile @Nullable LocalDate playedUntil;

    Demonstration(JdbcTemplate sql, MovableClock clock) {
        this.sql = sql;
        this.clock = clock;
        this.loaded = ahead(sql).isPresent();
    }

    /** Whether every case is there. Until then pages show how far the loading is, and nothing half. */
    public boolean isLoaded() {
        return loaded;
    }

    /** The day that the loading has reached, if it has begun. */
    public Optional<LocalDate> playedUntil() {
        return Optional.ofNullable(playedUntil);
    }

    public void played(LocalDate day) {
        playedUntil = day;
    }

    /** All cases are played: from now on the clock is remembered, and the cases are kept over a restart. */
    public void loaded() {
        remember(clock.ahead());
        loaded = true;
    }

    /**
     * Moves the clock forward. What is remembered comes first: timers that fire at the new time must never stand in the future of a
     * clock that fell back.
     *
     * @throws IllegalArgumentException if that lies in the clock's past
     */
    public void moveTo(Instant moment) {
        remember(Duration.between(Instant.now(Clock.systemUTC()), moment));
        clock.moveTo(moment);
    }

    private void remember(Duration ahead) {
        sql.update(
                "insert into foerdertopf.demonstration (single, ahead) values (true, ?)"
                        + " on conflict (single) do update set ahead = greatest(demonstration.ahead, excluded.ahead)",
                ahead.toSeconds());
    }

    /** How far the clock of a loaded demonstration runs ahead of the real time. */
    static Optional<Duration> ahead(JdbcTemplate sql) {
        return sql.queryForList("select ahead from foerdertopf.demonstration", Long.class).stream()
                .map(Duration::ofSeconds)
                .findFirst();
    }

    /**
     * Before anything else looks into the database: who ended the program while it was loading gets a new demonstration. Leaves a mark
     * in the folder, by which a city's own installation refuses it.
     */
    static void begin(EmbeddedPostgresServer server, Path folder) {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            Files.writeString(folder.resolve(MARK), "");
            if (!exists(statement, "application") || isLoaded(statement)) {
                return;
            }
        } catch (SQLException | IOException e) {
            throw new StartProblem("The demonstration's database cannot be read: " + e.getMessage(), e);
        }
        LOG.info("The demonstration was not loaded to its end; it begins anew");
        server.startOver();
    }

    /** Whether a folder holds the database of a demonstration. */
    static boolean liesIn(Path folder) {
        return Files.exists(folder.resolve(MARK)) || Files.exists(folder.resolve("clock"));
    }

    private static boolean isLoaded(Statement statement) throws SQLException {
        if (!exists(statement, "demonstration")) {
            return false;
        }
        try (var answer = statement.executeQuery("select 1 from foerdertopf.demonstration")) {
            return answer.next();
        }
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        try (var answer = statement.executeQuery("select to_regclass('foerdertopf." + table + "') is not null")) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
