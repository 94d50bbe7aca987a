package de.foerdertopf.web.login;

import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.KnownBrowsers;
import de.foerdertopf.identity.Seals;
import de.foerdertopf.identity.SignInOrigin;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The two sealed cookies of a browser: who signed in there within the last day, so that she gets back what an expired session had
 * typed; and under which addresses somebody ever signed in there, so that strangers cannot slow her down. Neither opens anything.
 */
@Component
class BrowserMarks {

    static final String MARK_COOKIE = "foerdertopf-mark";

    private static final String BROWSER_COOKIE = "foerdertopf-browser";
    private static final Duration MARK_KEPT = Duration.ofHours(24);

    private final Seals seals;
    private final KnownBrowsers browsers;

    BrowserMarks(Seals seals, KnownBrowsers browsers) {
        this.seals = seals;
        this.browsers = browsers;
    }

    /** Where a request to sign in comes from. */
    SignInOrigin origin(HttpServletRequest request) {
        return new SignInOrigin(request.getRemoteAddr(), cookie(request, BROWSER_COOKIE));
    }

    void remember(SignedIn person, EmailAddress email, HttpServletRequest request, HttpServletResponse response) {
        keep(MARK_COOKIE, seals.seal("mark", person.mark(), MARK_KEPT), MARK_KEPT, request, response);
        keep(
                BROWSER_COOKIE,
                browsers.remember(cookie(request, BROWSER_COOKIE), email),
                KnownBrowsers.KEPT,
                request,
                response);
    }

    /** Who signed in here within the last day, as {@link SignedIn#mark()} names her. */
    Optional<String> lastPerson(HttpServletRequest request) {
        return seals.open("mark", cookie(request, MARK_COOKIE));
    }

    private static void keep(
            String name, String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(kept)
                        .build()
                        .toString());
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
