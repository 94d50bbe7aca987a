package de.foerdertopf.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.foerdertopf.platform.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private static final SignInCode.Purpose GROUPS = SignInCode.Purpose.APPLICANT;
    private static final SignInCode.Purpose STAFF = SignInCode.Purpose.STAFF;
    private static final EmailAddress ANA = new EmailAddress("ana@example.org");

    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-01-12T09:00:00Z"));
    private final Seals seals =
            new Seals("a key of the test's own, long enough".getBytes(StandardCharsets.UTF_8), clock);
    private final KnownBrowsers browsers = new KnownBrowsers(seals);
    private final SignInLimits limits = new SignInLimits(new SignInSettings(10, 5, 300, 50), browsers, clock);

    private void ask(int times, String ip) {
        ask(times, ANA, ip, null);
    }

    private void ask(int times, EmailAddress email, String ip, @Nullable String browser) {
        for (int i = 0; i < times; i++) {
            limits.count(GROUPS, email, new SignInOrigin(ip, browser));
        }
    }

    private static EmailAddress group(int number) {
        return new EmailAddress("gruppe" + number + "@example.org");
    }

    @Test
    void letsFiveCodesThroughForOneAddressFromOneNetwork() {
        ask(5, "10.0.0.1");

        assertThatThrownBy(() -> ask(1, "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void theWaitingTimeIsTrue() {
        ask(5, "10.0.0.1");
        var refused = Objects.requireNonNull(catchThrowableOfType(TooManyAttempts.class, () -> ask(1, "10.0.0.1")));

        clock.moveBy(refused.retryAfter().minusSeconds(1));
        assertThatThrownBy(() -> ask(1, "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
        clock.moveBy(Duration.ofSeconds(1));
        assertThatCode(() -> ask(1, "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void whoWasRefusedWaitsNoLongerForTryingAgain() {
        ask(5, "10.0.0.1");
        for (int i = 0; i < 400; i++) {
            assertThatThrownBy(() -> ask(1, "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
        }

        assertThatCode(() -> ask(1, group(1), "10.0.0.1", null)).doesNotThrowAnyException();
    }

    @Test
    void nobodyShutsAnotherPersonsAddress() {
        for (int network = 0; network < 200; network++) {
            ask(5, "10.0.1." + network);
        }

        assertThatCode(() -> ask(5, "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void nobodyInTheSameNetworkSlowsDownAKnownBrowser() {
        var own = browsers.remember(null, ANA);
        ask(5, "10.0.0.1");
        for (int i = 0; i < 295; i++) {
            ask(1, group(i), "10.0.0.1", null);
        }

        assertThatCode(() -> ask(10, ANA, "10.0.0.1", own)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ask(1, ANA, "10.0.0.1", own)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void aBrowserIsKnownOnlyForItsOwnAddresses() {
        var stranger = browsers.remember(null, group(1));
        ask(5, "10.0.0.1");

        assertThatThrownBy(() -> ask(1, ANA, "10.0.0.1", stranger)).isInstanceOf(TooManyAttempts.class);
        assertThatThrownBy(() -> ask(1, ANA, "10.0.0.1", stranger + "x")).isInstanceOf(TooManyAttempts.class);
        assertThatThrownBy(() -> ask(1, ANA, "10.0.0.1", "nonsense")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> ask(1, ANA, "10.0.0.1", browsers.remember(stranger, ANA)))
                .doesNotThrowAnyException();
    }

    @Test
    void aBrowserIsForgottenAfterHalfAYear() {
        var own = browsers.remember(null, ANA);
        clock.moveBy(KnownBrowsers.KEPT);

        assertThat(browsers.recognise(own, ANA)).isEmpty();
    }

    @Test
    void manyGroupsBehindOneNetworkAreAllLetThrough() {
        assertThatCode(() -> {
                    for (int i = 0; i < 300; i++) {
                        ask(1, group(i), "10.0.0.1", null);
                    }
                })
                .doesNotThrowAnyException();

        assertThatThrownBy(() -> ask(1, group(300), "10.0.0.1", null)).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> ask(1, group(300), "10.0.0.2", null)).doesNotThrowAnyException();
    }

    @Test
    void countsStaffAndGroupsApart() {
        for (int i = 0; i < 300; i++) {
            ask(1, group(i), "10.0.0.1", null);
        }

        assertThatCode(() -> limits.count(STAFF, ANA, new SignInOrigin("10.0.0.1", null)))
                .doesNotThrowAnyException();
    }

    @Test
    void aLineOwnsItsIpv6Addresses() {
        ask(5, "2001:db8:1:2::1");

        assertThatThrownBy(() -> ask(1, "2001:db8:1:2:ffff::9")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> ask(1, "2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void wrongCodesFromStrangersMakeCodesLongAndAKnownBrowsersSlipsDoNot() {
        var own = new SignInOrigin("10.0.0.1", browsers.remember(null, ANA));
        for (int i = 0; i < 100; i++) {
            limits.countWrongCode(GROUPS, ANA, own);
        }
        assertThat(limits.isGuessedAt(GROUPS, ANA, new SignInOrigin("10.0.0.9", null)))
                .isFalse();
        for (int i = 0; i < 50; i++) {
            limits.countWrongCode(GROUPS, ANA, new SignInOrigin("10.0.1." + i, null));
        }

        assertThat(limits.isGuessedAt(GROUPS, ANA, new SignInOrigin("10.0.0.9", null)))
                .isTrue();
        assertThat(limits.isGuessedAt(GROUPS, ANA, own)).isFalse();
        assertThat(limits.isGuessedAt(STAFF, ANA, new SignInOrigin("10.0.0.9", null)))
                .isFalse();
    }
}
