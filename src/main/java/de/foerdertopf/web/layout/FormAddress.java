package de.foerdertopf.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Where a form stands: the page that showed it, with what its address asks for. Many forms are sent to addresses that only take input;
 * nobody can look at those.
 *
 * @param path of this house, never of another
 * @param query what stands after it, without the key of a page that was kept; empty where nothing does
 */
record FormAddress(String path, String query) {

    /** The page that the browser says it sent the form from; where it does not say, the address that was sent to. */
    static FormAddress sentFrom(HttpServletRequest request) {
        var referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer != null) {
            try {
                var page = URI.create(referrer);
                var path = page.getRawPath();
                if (path != null && path.startsWith("/") && !path.startsWith("//")) {
                    return new FormAddress(path, withoutKey(page.getRawQuery()));
                }
            } catch (IllegalArgumentException e) {
                // what is no address says nothing
            }
        }
        return of(request);
    }

    /** The page that is asked for. */
    static FormAddress of(HttpServletRequest request) {
        return new FormAddress(request.getRequestURI(), withoutKey(request.getQueryString()));
    }

    String plain() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    String withKey(String key) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + RefusedForms.KEY + "=" + key;
    }

    private static String withoutKey(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.isEmpty() && !part.startsWith(RefusedForms.KEY + "="))
                        .collect(Collectors.joining("&"));
    }
}
