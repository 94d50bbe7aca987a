package de.foerdertopf.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Waits for the database, refuses one that a newer program has changed, and brings it up to date. An older program would read tables
 * of which it does not know what is new in them.
 */
@Component
class MigrateDatabase implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(MigrateDatabase.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Duration longest;

    MigrateDatabase(@Value("${foerdertopf.database.wait:60s}") Duration longest) {
        this.longest = longest;
    }

    @Override
    public void migrate(Flyway flyway) {
        reach(flyway.getConfiguration().getDataSource());
        var all = flyway.info();
        Arrays.stream(all.applied())
                .filter(MigrateDatabase::isNewer)
                .reduce((earlier, later) -> later)
                .ifPresent(newest -> {
                    throw new StartProblem("The database belongs to a newer version of the program (its tables are at "
                            + newest.getVersion()
                            + "). Start that version, or restore the backup from before the update.");
                });
        if (all.pending().length > 0) {
            LOG.info("Bringing the database up to date: {} steps", all.pending().length);
        }
        flyway.migrate();
    }

    private static boolean isNewer(MigrationInfo applied) {
        return applied.getState() == MigrationState.FUTURE_SUCCESS
                || applied.getState() == MigrationState.FUTURE_FAILED;
    }

    private void reach(DataSource database) {
        var until = System.nanoTime() + longest.toNanos();
        var told = false;
        while (true) {
            try {
                database.getConnection().close();
                return;
            } catch (SQLException | RuntimeException e) {
                var cause = cause(e);
                if (cause == null) {
                    throw new StartProblem("The database cannot be used: " + e.getMessage(), e);
                }
                if (!DatabaseLost.passes(cause) || System.nanoTime() > until) {
                    throw new StartProblem(
                            "The database does not let the program in: " + cause.getMessage()
                                    + " Check spring.datasource.url, spring.datasource.username and spring.datasource.password"
                                    + " (SPRING_DATASOURCE_URL, _USERNAME, _PASSWORD), and that the database runs.",
                            e);
                }
                if (!told) {
                    LOG.info("Waiting up to {} s for the database: {}", longest.toSeconds(), cause.getMessage());
                    told = true;
                }
                pause();
            }
        }
    }

    /** What the server itself said, below what the pool makes of it. */
    private static @Nullable SQLException cause(Throwable failure) {
        SQLException found = null;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                found = sql;
            }
        }
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartProblem("The start was interrupted.", e);
        }
    }
}
