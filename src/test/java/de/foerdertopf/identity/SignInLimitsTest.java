package de.foerdertopf.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private static final EmailAddress ANA = new EmailAddress("ana@example.org");

    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-01-12T09:00:00Z"));
    private final SignInLimits limits = new SignInLimits(new SignInSettings(5, 20), clock);

    private void ask(int times, String ip) {
        for (int i = 0; i < times; i++) {
            limits.count("applicant", ANA, ip);
        }
    }

    @Test
    void letsFiveCodesThroughForOneAddress() {
        ask(5, "10.0.0.1");

        assertThatThrownBy(() -> ask(1, "10.0.0.2"))
                .isInstanceOfSatisfying(TooManyAttempts.class, e -> assertThat(e.retryAfter())
                        .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(2)));
    }

    @Test
    void letsThroughAgainLater() {
        ask(5, "10.0.0.1");
        clock.moveBy(Duration.ofMinutes(10));

        assertThatCode(() -> ask(5, "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void countsStaffAndApplicantsApart() {
        ask(5, "10.0.0.1");

        assertThatCode(() -> limits.count("staff", ANA, "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void letsTwentyThroughFromOneNetworkAddress() {
        for (int i = 0; i < 20; i++) {
            limits.count("applicant", new EmailAddress("ana" + i + "@example.org"), "10.0.0.1");
        }

        assertThatThrownBy(() -> limits.count("applicant", new EmailAddress("new@example.org"), "10.0.0.1"))
                .isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> limits.count("applicant", new EmailAddress("new@example.org"), "10.0.0.2"))
                .doesNotThrowAnyException();
    }
}
