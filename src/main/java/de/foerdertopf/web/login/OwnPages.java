package de.foerdertopf.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/**
 * Whether a page of this house sent a form, by what the browser says: a new one in a word of its own, an older one by the address of
 * the page. A browser that says nothing at all is believed where it brings a cookie that it gives to no other site.
 */
final class OwnPages {

    private OwnPages() {}

    /** @param isKnown whether the browser has brought such a cookie */
    static boolean sent(HttpServletRequest request, boolean isKnown) {
        var site = request.getHeader(SameOriginFilter.HEADER);
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            return isOurs(origin, request);
        }
        var page = request.getHeader(HttpHeaders.REFERER);
        return page == null ? isKnown : isOurs(page, request);
    }

    private static boolean isOurs(String address, HttpServletRequest request) {
        var host = hostOf(address);
        var asked = request.getHeader(HttpHeaders.HOST);
        return !host.isEmpty()
                && (host.equals(hostOf(request.getRequestURL().toString()))
                        || (asked != null && host.equals(asked.toLowerCase(Locale.ROOT))));
    }

    private static String hostOf(String address) {
        try {
            var authority = URI.create(address).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
