package de.foerdertopf.web.login;

import de.foerdertopf.platform.Addresses;
import de.foerdertopf.platform.Proxies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says who asks and at which address: from where a request comes counts only as far as a configured proxy vouches for it, and the
 * name of this installation is the configured one, whatever a request's {@code Host} claims. What was forwarded is seen by nobody
 * behind this filter.
 */
class ForwardedFilter extends OncePerRequestFilter {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private static final Set<String> CLAIMS = Set.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-proto",
            "x-forwarded-prefix",
            "x-forwarded-ssl",
            "x-forwarded-server",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url");

    private final Proxies proxies;
    private final URI self;

    ForwardedFilter(Proxies proxies, Addresses addresses) {
        this.proxies = proxies;
        this.self = addresses.baseUrl();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var peer = request.getRemoteAddr();
        var vouched = proxies.contains(peer);
        var client = vouched ? client(peer, request) : peer;
        var secure = request.isSecure() || (vouched && "https".equalsIgnoreCase(last(request.getHeaders(PROTO))));
        chain.doFilter(new Told(request, client, secure, self), response);
    }

    /** Each proxy adds the address from which it was asked at the end: the last one that is no proxy's is the client's. */
    private String client(String peer, HttpServletRequest request) {
        var hops = new ArrayList<String>();
        Collections.list(request.getHeaders(FOR)).forEach(line -> hops.addAll(List.of(line.split(",", -1))));
        var client = peer;
        for (int i = hops.size() - 1; i >= 0; i--) {
            var hop = withoutPort(hops.get(i).strip());
            if (!Proxies.isAddress(hop)) {
                break;
            }
            client = hop;
            if (!proxies.contains(hop)) {
                break;
            }
        }
        return client;
    }

    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            var end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        var colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    private static @Nullable String last(Enumeration<String> lines) {
        String last = null;
        while (lines.hasMoreElements()) {
            var line = lines.nextElement();
            last = line.substring(line.lastIndexOf(',') + 1).strip();
        }
        return last;
    }

    /** The request as the house sees it. */
    private static final class Told extends HttpServletRequestWrapper {

        private final String client;
        private final boolean secure;
        private final URI self;

        Told(HttpServletRequest request, String client, boolean secure, URI self) {
            super(request);
            this.client = client;
            this.secure = secure;
            this.self = self;
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return Objects.requireNonNullElse(self.getScheme(), "http");
        }

        @Override
        public String getServerName() {
            return Objects.requireNonNullElse(self.getHost(), "localhost");
        }

        @Override
        public int getServerPort() {
            return self.getPort() >= 0 ? self.getPort() : "https".equals(getScheme()) ? HTTPS_PORT : HTTP_PORT;
        }

        @Override
        public StringBuffer getRequestURL() {
            var origin = getScheme() + "://" + getServerName() + (self.getPort() >= 0 ? ":" + self.getPort() : "");
            return new StringBuffer(origin).append(getRequestURI());
        }

        @Override
        public @Nullable String getHeader(String name) {
            var values = getHeaders(name);
            return values.hasMoreElements() ? values.nextElement() : null;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            if (CLAIMS.contains(name.toLowerCase(Locale.ROOT))) {
                return Collections.emptyEnumeration();
            }
            if (name.equalsIgnoreCase(HttpHeaders.HOST)) {
                return Collections.enumeration(List.of(Objects.requireNonNullElse(self.getAuthority(), "localhost")));
            }
            return super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !CLAIMS.contains(name.toLowerCase(Locale.ROOT)))
                    .forEach(names::add);
            return Collections.enumeration(names);
        }
    }
}
