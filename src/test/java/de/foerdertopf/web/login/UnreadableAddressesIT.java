package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whatever stands in the address line, the house answers: never its server, and never with what went on inside. */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableAddressesIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/%zz",
                "/%",
                "/%c3%28",
                "/%2e%2e",
                "/%2e%2e/x",
                "/../x",
                "/hilfe/%2e%2e/x",
                "/hilfe/..%2fimpressum",
                "/hilfe%2fx",
                "/hilfe%5cx",
                "/hilfe%0d%0aX",
                "/hilfe;a=b",
                "//hilfe",
                "/<script>",
                "/a|b",
                "hilfe",
                "http://[::1"
            })
    void anAddressThatCannotBeReadGetsThePageOfTheHouseAndOneLineInTheLog(String address, CapturedOutput log)
            throws IOException {
        var before = log.getAll().length();

        var answer = ask(address, null);

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "HTTP Status", "Exception");
        assertThat(answer.substring(0, answer.indexOf("\r\n\r\n")))
                .contains("Content-Security-Policy: default-src 'none'");
        assertThat(page(answer).select("h1").text()).isEqualTo("Das können wir nicht lesen");
        assertThat(page(answer).select("a[href=/anmelden]")).isNotEmpty();
        assertThat(log.getAll().substring(before).lines().filter(line -> !line.startsWith("{")))
                .singleElement()
                .asString()
                .contains("WARN", "A request could not be read: GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schreibtisch/%00",
                "/schreibtisch/%zz",
                "/schreibtisch/faelle/..%2f..",
                "/schreibtisch/%2e%2e",
                "/schreibtisch/%2e%2e/%2e%2e/x",
                "/schreibtisch;a=b"
            })
    void whoeverIsSignedInStaysInTheFrameOfTheDesk(String address) throws IOException {
        var jana = new StaffAtTheDoor(
                house, port, "Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var browser = jana.signIn();

        var answer = ask(address, browser.cookie("JSESSIONID"));
        var page = page(answer);

        assertThat(answer.substring(0, answer.indexOf("\r\n\r\n"))).contains("Cache-Control: no-cache, no-store");
        assertThat(page.select("h1").text()).isEqualTo("Das können wir nicht lesen");
        assertThat(page.select("header").text()).contains("Jana Wittmer");
        assertThat(page.select("main a").eachText()).containsExactly("Zum Schreibtisch");
        assertThat(browser.open("/schreibtisch").select("header").text()).contains("Jana Wittmer");
    }

    /** As no browser would ask: the address as it stands. */
    private String ask(String address, @Nullable String session) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n"
                                    + (session == null ? "" : "Cookie: JSESSIONID=" + session + "\r\n")
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Document page(String answer) {
        return Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
}
