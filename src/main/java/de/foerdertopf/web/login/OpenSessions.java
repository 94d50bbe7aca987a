package de.foerdertopf.web.login;

import de.foerdertopf.identity.StaffEvents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Who is signed in where: each person sees her own sessions and can end them, and a new password ends all others. */
@Component
class OpenSessions {

    private static final String ATTRIBUTE = OpenSession.class.getName();

    private final Map<UUID, OpenSession> open = new ConcurrentHashMap<>();
    private final Clock clock;

    OpenSessions(Clock clock) {
        this.clock = clock;
    }

    /** A person came in with this request. */
    OpenSession opened(SignedIn person, HttpServletRequest request) {
        var session = request.getSession(true);
        var fresh = new OpenSession(
                person,
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
                clock.instant(),
                session,
                open);
        session.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(StaffEvents.StaffRolesChanged event) {
        askAgain(SignedIn.as(event.staff()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(StaffEvents.StaffDetailsCorrected event) {
        if (!event.before().email().equals(event.after().email())) {
            askAgain(SignedIn.as(event.staff()));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(StaffEvents.StaffDisabled event) {
        endAll(SignedIn.as(event.staff()));
    }

    /** The session of this request, if a person came in by it. */
    static Optional<OpenSession> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : of(session);
    }

    private static Optional<OpenSession> of(HttpSession session) {
        return Optional.ofNullable((OpenSession) session.getAttribute(ATTRIBUTE));
    }

    /** Remembers that the session is in use. */
    void seen(HttpServletRequest request) {
        of(request).ifPresent(session -> session.seen(clock.instant()));
    }

    /** The person's sessions, the one used last first. */
    List<OpenSession> of(SignedIn person) {
        return open.values().stream()
                .filter(session -> session.person().equals(person))
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    /** Ends one of the person's sessions; somebody else's does not exist for her. */
    boolean end(SignedIn person, UUID id) {
        var session = open.get(id);
        if (session == null || !session.person().equals(person)) {
            return false;
        }
        session.end();
        return true;
    }

    /** Ends all of the person's sessions but the one that asks. */
    int endOthers(SignedIn person, HttpServletRequest request) {
        var own = of(request).map(OpenSession::id).orElse(null);
        var others =
                of(person).stream().filter(session -> !session.id().equals(own)).toList();
        others.forEach(OpenSession::end);
        return others.size();
    }

    void endAll(SignedIn person) {
        of(person).forEach(OpenSession::end);
    }

    /** Whatever the person confirmed before, she is asked again before the next deed that matters. */
    void askAgain(SignedIn person) {
        of(person).forEach(OpenSession::askAgain);
    }
}
