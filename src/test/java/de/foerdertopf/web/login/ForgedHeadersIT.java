package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody writes requests by hand. In the tests 127.0.0.1 is the proxy, and 127.0.0.2 is anybody. */
class ForgedHeadersIT extends IntegrationTest {

    private static final String PROXY = "127.0.0.1";
    private static final String ANYBODY = "127.0.0.2";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/anmelden",
                "/anmelden/team",
                "/meine",
                "/schreibtisch",
                "/gibt/es/nicht",
                "/antrag/%00",
                "/abmelden",
                "/actuator/health",
                "//evil.example/"
            })
    void whateverHostIsClaimedIsInNoAnswer(String path) throws IOException {
        for (var from : new String[] {PROXY, ANYBODY}) {
            var answer = ask(
                    from,
                    path,
                    "Host: forged.invalid",
                    "X-Forwarded-Host: forged.invalid",
                    "X-Forwarded-Server: forged.invalid",
                    "X-Forwarded-Prefix: /forged.invalid",
                    "Forwarded: host=forged.invalid;proto=https");

            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("forged.invalid");
        }
    }

    @Test
    void whoeverIsSentToTheDoorIsSentThereWithoutAName() throws IOException {
        assertThat(ask(ANYBODY, "/meine", "Host: forged.invalid").lines())
                .anyMatch(line -> line.matches("(?i)location: /[a-z].*"));
    }

    @Test
    void onlyTheProxyIsBelievedThatTheWayWasLocked() throws IOException {
        assertThat(ask(PROXY, "/anmelden", "Host: localhost", "X-Forwarded-Proto: https"))
                .contains("Strict-Transport-Security");
        assertThat(ask(ANYBODY, "/anmelden", "Host: localhost", "X-Forwarded-Proto: https"))
                .doesNotContain("Strict-Transport-Security");
    }

    @Test
    void answersOnThisMachineOnly() throws IOException {
        assertThat(reaches(InetAddress.getLoopbackAddress())).isTrue();
        assertThat(reaches(address("127.0.0.3"))).isFalse();
    }

    private static InetAddress address(String number) throws IOException {
        return InetAddress.getAllByName(number)[0];
    }

    private boolean reaches(InetAddress address) {
        try (var socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private String ask(String from, String path, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port, address(from), 0)) {
            var request =
                    "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
