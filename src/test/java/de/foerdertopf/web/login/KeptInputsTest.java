package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class KeptInputsTest {

    private static final int A_LOT = 300_000;

    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-01-12T09:00:00Z"));
    private final KeptInputs inputs = new KeptInputs(clock, 1_000_000);
    private final SignedIn ana = SignedIn.as(new ApplicantId(UUID.randomUUID()));

    private static MockHttpServletRequest typed(int letters) {
        var request = new MockHttpServletRequest("POST", "/antrag/1/kosten");
        request.addParameter("text", "x".repeat(letters));
        return request;
    }

    @Test
    void keepsInputForThePersonInHerBrowser() {
        var request = typed(10);

        assertThat(inputs.keep(request, ana.mark())).isTrue();

        assertThat(inputs.waiting(request, ana)).isNotNull();
        assertThat(inputs.waiting(typed(10), ana)).isNull();
    }

    @Test
    void nobodyElseGetsItAndAfterwardsNobodyAtAll() {
        var request = typed(10);
        inputs.keep(request, ana.mark());

        assertThat(inputs.waiting(request, SignedIn.as(new ApplicantId(UUID.randomUUID()))))
                .isNull();
        assertThat(inputs.waiting(request, ana)).isNull();
    }

    @Test
    void forgetsAfterHalfAnHour() {
        var request = typed(10);
        inputs.keep(request, ana.mark());
        clock.moveBy(Duration.ofMinutes(31));

        assertThat(inputs.waiting(request, ana)).isNull();
    }

    @Test
    void onePersonPushesOnlyHerOwnOlderInputsOut() {
        var ben = SignedIn.as(new ApplicantId(UUID.randomUUID()));
        var bens = typed(10);
        inputs.keep(bens, ben.mark());
        var first = typed(A_LOT);
        inputs.keep(first, ana.mark());

        for (int i = 0; i < 20; i++) {
            assertThat(inputs.keep(typed(A_LOT), ana.mark())).isTrue();
        }

        assertThat(inputs.waiting(first, ana)).isNull();
        assertThat(inputs.waiting(bens, ben)).isNotNull();
    }

    @Test
    void whatIsKeptInAllIsBounded() {
        var kept = 0;
        for (int person = 0; person < 20; person++) {
            var mark = SignedIn.as(new ApplicantId(UUID.randomUUID())).mark();
            kept += inputs.keep(typed(A_LOT), mark) ? 1 : 0;
        }

        assertThat(kept).isEqualTo(3);
        clock.moveBy(Duration.ofMinutes(31));
        assertThat(inputs.keep(typed(A_LOT), ana.mark())).isTrue();
    }

    @Test
    void keepsNoSecretsAndLosesNoPostcode() {
        var request = typed(10);
        request.addParameter("postcode", "28195");
        request.addParameter("group.postcode", "28203");
        for (var secret : new String[] {"code", "form.code", "password", "_csrf", "token"}) {
            request.addParameter(secret, "geheim");
        }
        inputs.keep(request, ana.mark());

        assertThat(Objects.requireNonNull(inputs.waiting(request, ana)).fields().keySet())
                .containsExactlyInAnyOrder("text", "postcode", "group.postcode");
    }
}
