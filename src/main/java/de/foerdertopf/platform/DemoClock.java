package de.foerdertopf.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demonstration's clock: it starts when its cases start, can be moved forward, and goes on after a restart where it was. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoClock {

    private static final Instant FIRST_CASE = Instant.parse("2025-01-01T08:00:00Z");

    @Bean
    @DependsOnDatabaseInitialization
    MovableClock clock(JdbcTemplate sql) {
        var fresh = Duration.between(Instant.now(Clock.systemUTC()), FIRST_CASE);
        return MovableClock.ticking(Demonstration.ahead(sql).orElse(fresh));
    }
}
