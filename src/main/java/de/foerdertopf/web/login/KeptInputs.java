package de.foerdertopf.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what was typed into a form whose session has ended, in the browser's new session. It is never sent by itself: the person
 * signs in, sees that her input is still there, and presses the button.
 */
@Component
class KeptInputs {

    private static final String ATTRIBUTE = KeptInput.class.getName();
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST_FIELDS = 500;
    private static final int MOST_LETTERS = 400_000;
    private static final Set<String> NEVER = Set.of("_csrf", "password", "code", "token");

    private final Clock clock;

    KeptInputs(Clock clock) {
        this.clock = clock;
    }

    /** Keeps the request's fields; false if there is too much or the target is odd. */
    boolean keep(HttpServletRequest request, String mark) {
        var target = request.getRequestURI();
        if (!target.startsWith("/") || target.startsWith("//")) {
            return false;
        }
        var query = request.getQueryString();
        var fromQuery = query == null ? "" : "?" + query;
        var fields = new LinkedHashMap<String, List<String>>();
        var letters = 0;
        for (var field : request.getParameterMap().entrySet()) {
            var name = field.getKey();
            if (NEVER.stream().anyMatch(secret -> name.toLowerCase(Locale.ROOT).contains(secret))
                    || (query != null && ("&" + query).contains("&" + name + "="))) {
                continue;
            }
            fields.put(name, List.of(field.getValue()));
            for (var value : field.getValue()) {
                letters += value.length();
            }
        }
        if (fields.size() > MOST_FIELDS || letters > MOST_LETTERS) {
            return false;
        }
        var type = request.getContentType();
        var withFiles = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        request.getSession(true)
                .setAttribute(ATTRIBUTE, new KeptInput(target + fromQuery, fields, withFiles, mark, clock.instant()));
        return true;
    }

    /** What waits for this person; null if nothing does. */
    @Nullable
    KeptInput waiting(HttpServletRequest request, @Nullable SignedIn person) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof KeptInput kept)) {
            return null;
        }
        var forThisPerson =
                kept.mark().isEmpty() || (person != null && kept.mark().equals(person.mark()));
        if (!forThisPerson || kept.at().plus(KEPT).isBefore(clock.instant())) {
            session.removeAttribute(ATTRIBUTE);
            return null;
        }
        return kept;
    }

    void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
