package de.foerdertopf.web.login;

import de.foerdertopf.identity.EmailAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Opens a session for a person whom a sign-in has recognised, and says where she wanted to go. */
@Component
class Sessions {

    private final HttpSessionRequestCache savedRequests;
    private final KeptInputs keptInputs;
    private final OpenSessions openSessions;
    private final SecondFactor secondFactor;
    private final BrowserMarks marks;
    private final SecurityEvents events;
    private final FreshSession freshSession;

    Sessions(
            HttpSessionRequestCache savedRequests,
            KeptInputs keptInputs,
            OpenSessions openSessions,
            SecondFactor secondFactor,
            BrowserMarks marks,
            SecurityEvents events,
            FreshSession freshSession) {
        this.savedRequests = savedRequests;
        this.keptInputs = keptInputs;
        this.openSessions = openSessions;
        this.secondFactor = secondFactor;
        this.marks = marks;
        this.events = events;
        this.freshSession = freshSession;
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
        freshSession.begin(person, request, response);
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
