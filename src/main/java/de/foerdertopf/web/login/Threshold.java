package de.foerdertopf.web.login;

import de.foerdertopf.web.layout.Unsent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What happens to a request that may not pass: visitors are asked to sign in, strangers see that there is nothing, and what an
 * expired session had typed is kept.
 */
class Threshold implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final KeptInputs keptInputs;
    private final BrowserMarks marks;
    private final Clock clock;

    Threshold(KeptInputs keptInputs, BrowserMarks marks, Clock clock) {
        this.keptInputs = keptInputs;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authException)
            throws IOException {
        if (!HARMLESS.contains(request.getMethod())) {
            lost(request, response);
            return;
        }
        var path = request.getRequestURI();
        if (Paths.isForStaff(path)) {
            response.sendRedirect(Paths.STAFF_SIGN_IN);
        } else if (Paths.isForApplicants(path)) {
            response.sendRedirect(Paths.APPLICANT_SIGN_IN);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException accessDeniedException)
            throws IOException {
        if (accessDeniedException instanceof CsrfException) {
            lost(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /**
     * A form without a living session or with the token of an older one. Where the browser vouches that our own page sent it, its
     * fields are kept for the person who signed in there within the last day; everybody else gets them back in the answer, and the
     * house keeps nothing. Sending them again takes a click on our page, with a fresh token.
     */
    private void lost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!OwnPages.sent(request, marks.lastPerson(request).isPresent())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var path = request.getRequestURI();
        if (path.equals(Paths.SIGN_OUT)) {
            response.sendRedirect("/");
            return;
        }
        if (path.startsWith(Paths.APPLICANT_SIGN_IN)) {
            response.sendRedirect(path.startsWith(Paths.STAFF_SIGN_IN) ? Paths.STAFF_SIGN_IN : Paths.APPLICANT_SIGN_IN);
            return;
        }
        var forStaff = Paths.isForStaff(path);
        var needsSignIn = SignedIn.current() == null && (forStaff || Paths.isForApplicants(path));
        var signIn = forStaff ? Paths.STAFF_SIGN_IN : Paths.APPLICANT_SIGN_IN;
        if (needsSignIn
                && marks.lastPerson(request)
                        .filter(mark -> keptInputs.keep(request, mark))
                        .isPresent()) {
            response.sendRedirect(signIn + "?abgelaufen");
            return;
        }
        var input = KeptInput.of(request, "", clock.instant());
        if (input != null) {
            request.setAttribute(
                    Unsent.ATTRIBUTE,
                    new Unsent(input.target(), input.fields(), input.withFiles(), needsSignIn ? signIn : null));
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
