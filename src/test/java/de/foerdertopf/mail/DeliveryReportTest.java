package de.foerdertopf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReportTest {

    static final String HOST = "foerdertopf.invalid";
    private static final String KEY = "0123456789abcdef".repeat(4);

    /** As mail servers write it. */
    static String report(String key, String host, String action, String status) {
        return """
                From: MAILER-DAEMON@mx.example.org
                To: returns@example.org
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Your mail could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; ana@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 <ana@example.org>: mailbox
                 unavailable
                --b
                Content-Type: text/rfc822-headers

                From: Stadt <stadt@example.org>
                Message-ID: <%s@%s>
                Subject: Ihr Bescheid ist da

                Message-ID: <%s@%s>
                --b--
                """.formatted(action, status, key, host, "f".repeat(64), host).replace("\n", "\r\n");
    }

    @Test
    void aFailureForGoodNamesTheMailAndTheAnswerAndNoAddress() {
        assertThat(read(report(KEY, HOST, "failed", "5.1.1")))
                .contains(new DeliveryReport(KEY, "5.1.1 550 <…>: mailbox unavailable"));
    }

    @Test
    void whatOnlyTakesLongerOrArrivedTakesNothingBack() {
        assertThat(read(report(KEY, HOST, "delayed", "4.4.1"))).isEmpty();
        assertThat(read(report(KEY, HOST, "failed", "4.4.7"))).isEmpty();
        assertThat(read(report(KEY, HOST, "delivered", "2.0.0"))).isEmpty();
    }

    @Test
    void anotherHousesMailIsNotOurs() {
        assertThat(read(report(KEY, "elsewhere.example.org", "failed", "5.1.1")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: multipart/report; report-type=delivery-status\r\n\r\nno boundary",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"x\"\r\n\r\n--x\r\n--x--",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: ;;;\r\n\r\n--x--",
                "Content-Type: text/plain\r\n\r\nMessage-ID: <0123456789abcdef@foerdertopf.invalid> failed",
                "Content-Type: \u0000\r\n\r\n",
                "Content-Transfer-Encoding: nonsense\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b"
            })
    void nonsenseIsNoReport(String raw) {
        assertThat(read(raw)).isEmpty();
    }

    @Test
    void nothingIsReadWithoutBoundsAndNothingThrown() {
        var random = new Random(7);
        var whole = report(KEY, HOST, "failed", "5.1.1").getBytes(StandardCharsets.US_ASCII);
        for (var i = 0; i < 300; i++) {
            var broken = whole.clone();
            for (var k = 0; k < 20; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(DeliveryReport.in(broken, HOST)).isNotNull();
        }
        assertThat(read(report(KEY, HOST, "failed", "5.1.1") + "x".repeat(DeliveryReport.LARGEST)))
                .isEmpty();
    }

    private static java.util.Optional<DeliveryReport> read(String raw) {
        return DeliveryReport.in(raw.getBytes(StandardCharsets.UTF_8), HOST);
    }
}
