package de.foerdertopf.identity;

import de.foerdertopf.identity.AttemptLimits.Limit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Counts attempts to sign in so that nobody can shut another person out: per address and known browser; elsewhere per address and
 * network, and per network, generously, because offices and shelters share one. Guessing at codes is bounded per address by longer
 * codes, not by a lock.
 */
@Component
class SignInLimits {

    private static final Duration ADDRESS_PERIOD = Duration.ofMinutes(10);
    private static final Duration NETWORK_PERIOD = Duration.ofHours(1);
    private static final Duration WRONG_PERIOD = Duration.ofDays(1);

    private final SignInSettings settings;
    private final KnownBrowsers browsers;
    private final AttemptLimits limits;

    SignInLimits(SignInSettings settings, KnownBrowsers browsers, Clock clock) {
        this.settings = settings;
        this.browsers = browsers;
        this.limits = new AttemptLimits(clock);
    }

    /**
     * Counts one attempt, whether or not the address is known.
     *
     * @throws TooManyAttempts if one of the limits is reached
     */
    void count(SignInCode.Purpose purpose, EmailAddress email, SignInOrigin origin) {
        var known = browsers.recognise(origin.browser(), email);
        if (known.isPresent()) {
            limits.take(List.of(new Limit(
                    purpose + " browser " + known.get() + " " + email, settings.perKnownBrowser(), ADDRESS_PERIOD)));
            return;
        }
        var network = origin.network();
        limits.take(List.of(
                new Limit(purpose + " network " + network, settings.perNetwork(), NETWORK_PERIOD),
                new Limit(
                        purpose + " address " + network + " " + email,
                        settings.perAddressAndNetwork(),
                        ADDRESS_PERIOD)));
    }

    /** Counts a wrong code; in a browser that knows the address it was the owner's slip. */
    void countWrongCode(SignInCode.Purpose purpose, EmailAddress email, SignInOrigin origin) {
        if (browsers.recognise(origin.browser(), email).isEmpty()) {
            limits.note(wrongCodes(purpose, email));
        }
    }

    /** Whether this address's codes must be beyond guessing in this browser, because so many wrong ones came from strange ones. */
    boolean isGuessedAt(SignInCode.Purpose purpose, EmailAddress email, SignInOrigin origin) {
        return browsers.recognise(origin.browser(), email).isEmpty() && limits.isReached(wrongCodes(purpose, email));
    }

    private Limit wrongCodes(SignInCode.Purpose purpose, EmailAddress email) {
        return new Limit(purpose + " wrong " + email, settings.wrongCodesPerAddress(), WRONG_PERIOD);
    }
}
