package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.platform.Addresses;
import de.foerdertopf.platform.Proxies;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForwardedFilterTest {

    private final ForwardedFilter filter = new ForwardedFilter(
            new Proxies(List.of("192.0.2.1", "10.0.0.0/8")), new Addresses(URI.create("https://topf.bremen.de")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 198.51.100.1 | 203.0.113.9",
                "192.0.2.1   | 198.51.100.1 | 198.51.100.1",
                "192.0.2.1   | 1.1.1.1, 198.51.100.1 | 198.51.100.1",
                "192.0.2.1   | 1.1.1.1, 198.51.100.1, 10.3.2.1 | 198.51.100.1",
                "192.0.2.1   | 10.3.2.1 | 10.3.2.1",
                "192.0.2.1   | 198.51.100.1:4711 | 198.51.100.1",
                "192.0.2.1   | [2001:db8::7]:4711 | 2001:db8::7",
                "192.0.2.1   | 1.1.1.1, nonsense | 192.0.2.1",
                "192.0.2.1   | 1.1.1.1, nonsense, 10.0.0.2 | 10.0.0.2",
                "192.0.2.1   | '' | 192.0.2.1"
            })
    void believesProxiesOnlyAndOnlyWhatTheyAdded(String peer, String forwarded, String client) throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-For", forwarded);

        assertThat(seen(request).getRemoteAddr()).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.9, https, false", "192.0.2.1, https, true", "192.0.2.1, http, false"})
    void believesProxiesOnlyThatTheWayWasLocked(String peer, String proto, boolean secure) throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-Proto", proto);

        assertThat(seen(request).isSecure()).isEqualTo(secure);
    }

    @Test
    void theHouseIsCalledAsItIsConfigured() throws Exception {
        var request = new MockHttpServletRequest("GET", "/anmelden");
        request.setRemoteAddr("192.0.2.1");
        request.setServerName("evil.example");
        request.addHeader("Host", "evil.example");
        request.addHeader("X-Forwarded-Host", "evil.example");
        request.addHeader("X-Forwarded-Port", "81");
        request.addHeader("Forwarded", "host=evil.example");
        request.addHeader("X-Other", "stays");

        var seen = seen(request);

        assertThat(seen.getRequestURL().toString()).isEqualTo("https://topf.bremen.de/anmelden");
        assertThat(seen.getServerName()).isEqualTo("topf.bremen.de");
        assertThat(seen.getServerPort()).isEqualTo(443);
        assertThat(seen.getHeader("Host")).isEqualTo("topf.bremen.de");
        assertThat(Collections.list(seen.getHeaderNames())).containsExactly("Host", "X-Other");
        assertThat(seen.getHeader("x-forwarded-host")).isNull();
        assertThat(seen.getHeader("X-Other")).isEqualTo("stays");
    }

    private HttpServletRequest seen(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }
}
