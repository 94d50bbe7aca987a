package de.foerdertopf.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps what was typed into a form whose session has ended, for the person who proves by her browser's sealed mark that she signed in
 * there within the last day. It is never sent by itself: she signs in, sees that her input is still there, and presses the button.
 * What is kept is bounded for each person and in all; what finds no room goes back to the browser.
 */
@Component
class KeptInputs {

    private static final String ATTRIBUTE = KeptInputs.class.getName();
    private static final Duration KEPT = Duration.ofMinutes(30);

    static final int MOST_LETTERS_OF_ONE = 800_000;
    static final int MOST_LETTERS_IN_ALL = 16_000_000;

    private final Clock clock;
    private final int mostInAll;
    private final Map<String, KeptInput> kept = new LinkedHashMap<>();

    @Autowired
    KeptInputs(Clock clock) {
        this(clock, MOST_LETTERS_IN_ALL);
    }

    KeptInputs(Clock clock, int mostInAll) {
        this.clock = clock;
        this.mostInAll = mostInAll;
    }

    /** Keeps the request's fields; false if there is too much of this, or of everything. */
    boolean keep(HttpServletRequest request, String mark) {
        var input = KeptInput.of(request, mark, clock.instant());
        if (input == null) {
            return false;
        }
        var key = UUID.randomUUID().toString();
        synchronized (kept) {
            kept.values().removeIf(this::isOver);
            makeRoomBesides(input);
            if (letters(null) + input.letters() > mostInAll) {
                return false;
            }
            kept.put(key, input);
        }
        request.getSession(true).setAttribute(ATTRIBUTE, key);
        return true;
    }

    /** What waits in this browser for this person; null if nothing does. */
    @Nullable
    KeptInput waiting(HttpServletRequest request, @Nullable SignedIn person) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String key)) {
            return null;
        }
        synchronized (kept) {
            var input = kept.get(key);
            if (input != null
                    && !isOver(input)
                    && person != null
                    && input.mark().equals(person.mark())) {
                return input;
            }
        }
        forget(request);
        return null;
    }

    void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof String key) {
            session.removeAttribute(ATTRIBUTE);
            synchronized (kept) {
                kept.remove(key);
            }
        }
    }

    /** A person's own older inputs go first; nobody else's ever do. */
    private void makeRoomBesides(KeptInput input) {
        var older = kept.entrySet().iterator();
        while (letters(input.mark()) + input.letters() > MOST_LETTERS_OF_ONE && older.hasNext()) {
            if (older.next().getValue().mark().equals(input.mark())) {
                older.remove();
            }
        }
    }

    private int letters(@Nullable String mark) {
        return kept.values().stream()
                .filter(input -> mark == null || input.mark().equals(mark))
                .mapToInt(KeptInput::letters)
                .sum();
    }

    private boolean isOver(KeptInput input) {
        return input.at().plus(KEPT).isBefore(clock.instant());
    }
}
