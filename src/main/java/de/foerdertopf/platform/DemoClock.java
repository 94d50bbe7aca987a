package de.foerdertopf.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demonstration's clock: it starts when its cases start, can be moved forward, and remembers how far it was moved. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
public class DemoClock {

    private static final Instant FIRST_CASE = Instant.parse("2025-01-01T08:00:00Z");

    @Bean
    MovableClock clock(Home home) {
        var file = file(home);
        try {
            if (Files.exists(file)) {
                return MovableClock.ticking(
                        Duration.parse(Files.readString(file).strip()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MovableClock.ticking(Duration.between(Instant.now(java.time.Clock.systemUTC()), FIRST_CASE));
    }

    /** Keeps how far the clock runs ahead, for the next start. */
    public static void remember(Home home, MovableClock clock) {
        try {
            Files.writeString(file(home), clock.ahead().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Home home) {
        return home.data().resolve("clock");
    }
}
