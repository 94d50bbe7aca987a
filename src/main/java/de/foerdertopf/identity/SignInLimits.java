package de.foerdertopf.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts attempts to sign in per mail address and per network address. */
@Component
class SignInLimits {

    private static final Duration ADDRESS_PERIOD = Duration.ofMinutes(10);
    private static final Duration IP_PERIOD = Duration.ofHours(1);

    private final SignInSettings settings;
    private final AttemptLimits limits;

    SignInLimits(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.limits = new AttemptLimits(clock);
    }

    /**
     * Counts one attempt, whether or not the address is known.
     *
     * @throws TooManyAttempts if one of the limits is reached
     */
    void count(String kind, EmailAddress email, String ip) {
        limits.take("ip:" + ip, settings.codesPerIp(), IP_PERIOD);
        limits.take(kind + ":" + email, settings.codesPerAddress(), ADDRESS_PERIOD);
    }
}
