package de.foerdertopf.platform;

import java.sql.DriverManager;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Whether the database answers, within two seconds and beside the pool: while all its connections are in use the house is well. */
@Component("database")
class DatabaseHealth extends AbstractHealthIndicator {

    private static final String LONGEST_SECONDS = "2";

    private final JdbcConnectionDetails database;

    DatabaseHealth(JdbcConnectionDetails database) {
        super("The database does not answer");
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        try (var connection = DriverManager.getConnection(database.getJdbcUrl(), settings());
                var statement = connection.createStatement()) {
            statement.execute("select 1");
            health.up();
        }
    }

    private Properties settings() {
        var settings = new Properties();
        put(settings, "user", database.getUsername());
        put(settings, "password", database.getPassword());
        put(settings, "connectTimeout", LONGEST_SECONDS);
        put(settings, "loginTimeout", LONGEST_SECONDS);
        put(settings, "socketTimeout", LONGEST_SECONDS);
        return settings;
    }

    private static void put(Properties settings, String name, @Nullable String value) {
        if (value != null) {
            settings.setProperty(name, value);
        }
    }
}
