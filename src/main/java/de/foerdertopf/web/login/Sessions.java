package de.foerdertopf.web.login;

import de.foerdertopf.identity.EmailAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Opens a session for a person whom a sign-in has recognised, and says where she wanted to go. */
@Component
class Sessions {

    /** An applicant may write all day. */
    private static final int APPLICANT_IDLE = (int) Duration.ofHours(20).toSeconds();

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy newSessionId = new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy newCsrfToken =
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository());
    private final HttpSessionRequestCache savedRequests;
    private final KeptInputs keptInputs;
    private final OpenSessions openSessions;
    private final SecondFactor secondFactor;
    private final BrowserMarks marks;
    private final SecurityEvents events;

    Sessions(
            HttpSessionRequestCache savedRequests,
            KeptInputs keptInputs,
            OpenSessions openSessions,
            SecondFactor secondFactor,
            BrowserMarks marks,
            SecurityEvents events) {
        this.savedRequests = savedRequests;
        this.keptInputs = keptInputs;
        this.openSessions = openSessions;
        this.secondFactor = secondFactor;
        this.marks = marks;
        this.events = events;
    }

    /** How a person came in. */
    enum Way {
        CODE,
        /** The city's sign-in service vouches for a person, but the city has not said how strongly. */
        OIDC,
        /** The city's sign-in service vouches for the strength that the city demands. */
        OIDC_STRONG,
        DEMO
    }

    /** The city's sign-in service sent somebody whom this house does not know. */
    void notRecognised(HttpServletRequest request) {
        events.failed(request, Way.OIDC.name(), "UNKNOWN", null);
    }

    /** Signs in under the address by which she was recognised, and gives the address to go to. */
    String open(
            SignedIn person, EmailAddress email, Way way, HttpServletRequest request, HttpServletResponse response) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.kind())));
        var session = request.getSession(true);
        newSessionId.onAuthentication(authentication, request, response);
        newCsrfToken.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        if (!person.isStaff()) {
            session.setMaxInactiveInterval(APPLICANT_IDLE);
        }
        var opened = openSessions.opened(person, request);
        if (way == Way.DEMO) {
            opened.confirmForGood();
        } else if (way != Way.OIDC) {
            secondFactor.given(opened);
        }
        marks.remember(person, email, request, response);
        events.signedIn(request, person, way.name());
        return destination(person, request, response);
    }

    private String destination(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var saved = savedRequests.getRequest(request, response);
        savedRequests.removeRequest(request, response);
        if (keptInputs.waiting(request, person) != null) {
            return Paths.KEPT_INPUT;
        }
        if (saved instanceof org.springframework.security.web.savedrequest.DefaultSavedRequest wanted) {
            var path = wanted.getRequestURI();
            if (path != null && (person.isStaff() ? Paths.isForStaff(path) : Paths.isForApplicants(path))) {
                var query = wanted.getQueryString();
                return query == null ? path : path + "?" + query;
            }
        }
        return person.isStaff() ? Paths.OWN_START : Paths.APPLICANT_HOME;
    }
}
