package de.foerdertopf.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recognises a browser in which somebody has signed in before, by a sealed mark that the browser keeps. Whoever tries somebody
 * else's address from elsewhere cannot slow its owner down there. The mark opens nothing.
 */
@Component
public class KnownBrowsers {

    /** How long a browser is recognised after its last sign-in. */
    public static final Duration KEPT = Duration.ofDays(180);

    private static final String KIND = "browser";
    /** People who share one computer, as in a parish office. */
    private static final int MOST_ADDRESSES = 20;

    private final Seals seals;

    KnownBrowsers(Seals seals) {
        this.seals = seals;
    }

    /** The mark to keep after a sign-in under this address. */
    public String remember(@Nullable String mark, EmailAddress email) {
        var known = read(mark).orElseGet(() -> List.of(UUID.randomUUID().toString()));
        var fresh = new ArrayList<>(List.of(known.get(0), fingerprint(email)));
        known.stream()
                .skip(1)
                .filter(address -> !fresh.contains(address))
                .limit(MOST_ADDRESSES - 1L)
                .forEach(fresh::add);
        return seals.seal(KIND, String.join(" ", fresh), KEPT);
    }

    /** Which browser this is, if somebody signed in there under this address. */
    Optional<String> recognise(@Nullable String mark, EmailAddress email) {
        return read(mark)
                .filter(known -> known.subList(1, known.size()).contains(fingerprint(email)))
                .map(known -> known.get(0));
    }

    private Optional<List<String>> read(@Nullable String mark) {
        return seals.open(KIND, mark).map(content -> Arrays.asList(content.split(" ", -1)));
    }

    private String fingerprint(EmailAddress email) {
        return seals.fingerprint("address", email.value());
    }
}
