package de.foerdertopf.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.platform.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealsTest {

    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-01-12T09:00:00Z"));
    private final Seals seals =
            new Seals("a key of the test's own, long enough".getBytes(StandardCharsets.UTF_8), clock);

    @Test
    void opensWhatItSealed() {
        var sealed = seals.seal("mark", "Žofia. Müller", Duration.ofHours(24));

        assertThat(seals.open("mark", sealed)).contains("Žofia. Müller");
    }

    @Test
    void aSealEndsInTime() {
        var sealed = seals.seal("mark", "x", Duration.ofHours(24));
        clock.moveBy(Duration.ofHours(24));

        assertThat(seals.open("mark", sealed)).isEmpty();
    }

    @Test
    void nobodyElseCanSealOrChangeOrUseASealForSomethingElse() {
        var sealed = seals.seal("mark", "x", Duration.ofHours(24));
        var stranger = new Seals("another key, just as long as the first".getBytes(StandardCharsets.UTF_8), clock);

        assertThat(stranger.open("mark", sealed)).isEmpty();
        assertThat(seals.open("browser", sealed)).isEmpty();
        for (int i = 0; i < sealed.length(); i++) {
            var changed = sealed.substring(0, i) + (sealed.charAt(i) == 'A' ? 'B' : 'A') + sealed.substring(i + 1);
            assertThat(seals.open("mark", changed).orElse("x")).as(changed).isEqualTo("x");
        }
        for (var nonsense : new String[] {"", ".", "a.b", "a.b.c", "%%.%%", "x".repeat(5_000)}) {
            assertThat(seals.open("mark", nonsense)).isEmpty();
        }
        assertThat(seals.open("mark", null)).isEmpty();
    }
}
