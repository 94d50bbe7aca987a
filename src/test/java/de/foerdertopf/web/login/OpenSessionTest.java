package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.identity.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpSession;

class OpenSessionTest {

    private static final Instant NOW = Instant.parse("2026-01-12T09:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final HashMap<UUID, OpenSession> list = new HashMap<>();

    private OpenSession session(String userAgent) {
        var http = new MockHttpSession();
        var session = new OpenSession(SignedIn.as(new StaffId(UUID.randomUUID())), userAgent, NOW, http, list);
        http.setAttribute("session", session);
        return session;
    }

    @Test
    void aSecondFactorCountsForAQuarterOfAnHour() {
        var session = session("");
        assertThat(session.isConfirmed(NOW, QUARTER)).isFalse();

        session.confirm(NOW);

        assertThat(session.isConfirmed(NOW.plus(QUARTER).minusMillis(1), QUARTER))
                .isTrue();
        assertThat(session.isConfirmed(NOW.plus(QUARTER), QUARTER)).isFalse();
        session.askAgain();
        assertThat(session.isConfirmed(NOW, QUARTER)).isFalse();
    }

    @Test
    void theDemonstrationsOneClickCountsForTheSession() {
        var session = session("");
        session.confirmForGood();
        session.askAgain();

        assertThat(session.isConfirmed(NOW.plus(Duration.ofDays(300)), QUARTER)).isTrue();
    }

    @Test
    void leavesTheListWhenItEnds() {
        var session = session("");
        assertThat(list).containsValue(session);

        session.end();
        session.end();

        assertThat(list).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0|Firefox, Android",
                "Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/128.0 Safari/537.36|Chrome, Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) AppleWebKit/605 Version/17.5 Mobile Safari/604.1|Safari, iPhone",
                "curl/8|''"
            })
    void tellsDevicesApart(String userAgent, String device) {
        assertThat(session(userAgent).device()).isEqualTo(device);
    }
}
