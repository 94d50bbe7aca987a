package de.foerdertopf.web.login;

import de.foerdertopf.identity.CodeOutcome;
import de.foerdertopf.identity.RedeemConfirmationCode;
import de.foerdertopf.identity.RequestConfirmationCode;
import de.foerdertopf.identity.SecurityLog.Event;
import de.foerdertopf.identity.SignInChallenge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for a mailed code before deeds that move money, roles or addresses ({@link Paths#CONFIRMED}), unless the person gave one in
 * this session within the last quarter of an hour; the sign-in's own code counts. The page that asks holds the form's fields, so the
 * deed goes on with the code.
 */
@Component
class SecondFactor implements HandlerInterceptor {

    /** The field for the code on the page that asks. */
    static final String FIELD = "zweiter-faktor";
    /** The button for another code. */
    static final String AGAIN = "zweiter-faktor-neu";

    private static final String CHALLENGE = "confirmation-challenge";
    /** A code that was mailed longer ago ends before anybody has typed it. */
    private static final Duration STILL_GOOD = Duration.ofMinutes(8);

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final RequestConfirmationCode requestCode;
    private final RedeemConfirmationCode redeemCode;
    private final BrowserMarks marks;
    private final SecurityEvents events;
    private final Duration valid;
    private final InstantSource time;

    @Autowired
    SecondFactor(
            RequestConfirmationCode requestCode,
            RedeemConfirmationCode redeemCode,
            BrowserMarks marks,
            SecurityEvents events,
            SecondFactorSettings settings) {
        // Real time, not the house's clock: a rehearsal's day takes seconds, a person at her desk does not grow older
        // by it.
        this(requestCode, redeemCode, marks, events, Duration.ofMinutes(settings.minutes()), Clock.systemUTC());
    }

    SecondFactor(
            RequestConfirmationCode requestCode,
            RedeemConfirmationCode redeemCode,
            BrowserMarks marks,
            SecurityEvents events,
            Duration valid,
            InstantSource time) {
        this.requestCode = requestCode;
        this.redeemCode = redeemCode;
        this.marks = marks;
        this.events = events;
        this.valid = valid;
        this.time = time;
    }

    /** The sign-in that has just happened was one with two factors. */
    void given(OpenSession session) {
        session.confirm(time.instant());
    }

    /** @throws Needed where the page must ask first */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var person = SignedIn.current();
        if (HARMLESS.contains(request.getMethod()) || person == null || !person.isStaff()) {
            return true;
        }
        var open = OpenSessions.of(request);
        if (open.filter(session -> session.isConfirmed(time.instant(), valid)).isPresent()) {
            return true;
        }
        var session = request.getSession(true);
        var asked = (Asked) session.getAttribute(CHALLENGE);
        var challenge = asked == null ? null : asked.challenge();
        var typed = request.getParameter(FIELD);
        var again = request.getParameter(AGAIN) != null;
        if (asked == null || challenge == null || typed == null || again) {
            var mail = asked == null || again || asked.at().plus(STILL_GOOD).isBefore(time.instant());
            throw ask(request, person, challenge, mail, null);
        }
        var outcome = redeemCode.redeem(
                new RedeemConfirmationCode.Command(person.actor(), challenge, typed, marks.origin(request)));
        if (outcome == CodeOutcome.RIGHT) {
            session.removeAttribute(CHALLENGE);
            open.ifPresent(this::given);
            events.tell(Event.SECOND_FACTOR_GIVEN, request, person.actor(), Map.of());
            return true;
        }
        request.setAttribute(SecurityLogFilter.TOLD, true);
        events.tell(Event.SECOND_FACTOR_FAILED, request, person.actor(), Map.of("reason", outcome.name()));
        throw ask(request, person, challenge, isUseless(outcome), outcome);
    }

    /** No code that was mailed before helps any more. */
    private static boolean isUseless(CodeOutcome outcome) {
        return outcome == CodeOutcome.EXPIRED || outcome == CodeOutcome.USED_UP;
    }

    private Needed ask(
            HttpServletRequest request,
            SignedIn person,
            @Nullable SignInChallenge earlier,
            boolean mail,
            @Nullable CodeOutcome wrong) {
        var challenge = earlier;
        if (challenge == null || mail) {
            challenge = requestCode.request(
                    new RequestConfirmationCode.Command(person.actor(), marks.origin(request), earlier));
            request.getSession(true).setAttribute(CHALLENGE, new Asked(challenge, time.instant()));
        }
        if (wrong == null) {
            request.setAttribute(SecurityLogFilter.TOLD, true);
            events.tell(Event.SECOND_FACTOR_ASKED, request, person.actor(), Map.of());
        }
        return new Needed(challenge.email(), wrong);
    }

    /** What was mailed last, and when. */
    private record Asked(SignInChallenge challenge, Instant at) implements Serializable {}

    /** The deed waits for a code. */
    static final class Needed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String email;
        private final @Nullable CodeOutcome wrong;

        Needed(String email, @Nullable CodeOutcome wrong) {
            super("The second factor is asked for", null, false, false);
            this.email = email;
            this.wrong = wrong;
        }

        String email() {
            return email;
        }

        @Nullable
        CodeOutcome wrong() {
            return wrong;
        }
    }
}
