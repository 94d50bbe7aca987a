package de.foerdertopf.web.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
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

    private static final String MARK_COOKIE = "foerdertopf-mark";
    private static final Duration MARK_KEPT = Duration.ofDays(7);
    /** An applicant may write all day. */
    private static final int APPLICANT_IDLE = (int) Duration.ofHours(20).toSeconds();

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy newSessionId = new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy newCsrfToken =
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository());
    private final HttpSessionRequestCache savedRequests;
    private final KeptInputs keptInputs;

    Sessions(HttpSessionRequestCache savedRequests, KeptInputs keptInputs) {
        this.savedRequests = savedRequests;
        this.keptInputs = keptInputs;
    }

    /** Signs in and gives the address to go to. */
    String open(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
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
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(MARK_COOKIE, person.mark())
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(MARK_KEPT)
                        .build()
                        .toString());
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
        return person.isStaff() ? "/anmelden/ziel" : Paths.APPLICANT_HOME;
    }

    /** The mark that this browser's last session left. */
    static @Nullable String markIn(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(MARK_COOKIE))
                        .map(Cookie::getValue)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
