package de.foerdertopf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.foerdertopf.IntegrationTest;
import de.foerdertopf.mail.MailSettings.Returns;
import de.foerdertopf.mail.MailSettings.Transport;
import de.foerdertopf.shared.CaseNumber;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that come back are read from a real mailbox and tied to their mail by nothing but our own Message-ID. */
class ReturnedMailIT extends IntegrationTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private SendMails sendMails;

    @Autowired
    private SentMails sentMails;

    @Autowired
    private ReportReturnedMail reportReturnedMail;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private final GreenMail mailbox =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    private final String address = "ana." + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void aMailThatTheServerTook() {
        sql.sql("delete from foerdertopf.mail_outbox where status <> 'SENT'").update();
        mailbox.start();
        mailbox.setUser("returns@example.org", "returns", "secret");
        transaction.executeWithoutResult(status -> outbox.enqueue(new OutgoingMail(
                UUID.randomUUID().toString(),
                address,
                "Ana",
                "test-greeting",
                Map.of("name", "Ana", "text", "x"),
                new CaseNumber("SFHB-2025-9901"),
                List.of(),
                false)));
        sendMails.sendDue();
    }

    @AfterEach
    void closeTheMailbox() {
        mailbox.stop();
    }

    @Test
    void aReportTakesBackItsMailOnceAndEverythingElseIsLeftAlone() throws Exception {
        var mail = sentMails.to(address).get(0);
        lay(DeliveryReportTest.report(MimeMail.keyOf(mail.id()), DeliveryReportTest.HOST, "failed", "5.2.2"));
        lay(DeliveryReportTest.report("e".repeat(64), DeliveryReportTest.HOST, "failed", "5.2.2"));
        lay("Subject: Hallo\r\n\r\nWann kommt mein Geld?");
        lay("x".repeat(DeliveryReport.LARGEST * 2));

        assertThat(reader().read()).isEqualTo(1);
        assertThat(reader().read()).isZero();

        assertThat(sentMails.require(mail.id()).bouncedAt()).isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
        assertThat(sentMails.require(mail.id()).answer()).startsWith("5.2.2").doesNotContain("@");
        assertThat(sentMails.require(mail.id()).isOnItsWay()).isFalse();
    }

    @Test
    void aMailboxThatIsAwayStopsNothing() {
        var reader = reader();
        mailbox.stop();

        assertThat(reader.read()).isZero();
    }

    private ReadReturnedMail reader() {
        return new ReadReturnedMail(
                sql,
                new MailSettings(
                        Transport.SMTP,
                        "stadt@example.org",
                        "Stadt",
                        null,
                        DeliveryReportTest.HOST,
                        new Returns(
                                "returns@example.org",
                                "127.0.0.1",
                                mailbox.getImap().getPort(),
                                false,
                                "returns",
                                "secret",
                                "INBOX")),
                reportReturnedMail);
    }

    private void lay(String raw) throws Exception {
        mailbox.getUserManager()
                .getUser("returns")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }
}
