package de.foerdertopf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import de.foerdertopf.IntegrationTest;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.NewDocument;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.shared.CaseNumber;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxIT extends IntegrationTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-9901");

    @Autowired
    private Outbox outbox;

    @Autowired
    private SendMails sendMails;

    @Autowired
    private SentMails sentMails;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private GreenMail smtp;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    private final String address = "ana." + UUID.randomUUID() + "@example.org";

    @AfterEach
    void letMailThroughAgain() {
        sql.update("delete from foerdertopf.mail_outbox where status <> 'SENT'");
    }

    private OutgoingMail mail(String to, boolean secret) {
        return new OutgoingMail(
                UUID.randomUUID().toString(),
                to,
                "Ana Łukasz\r\nBcc: all@example.org",
                "test-greeting",
                Map.of("name", "Ana", "text", "Code 123456"),
                CASE,
                List.of(),
                secret);
    }

    private void enqueue(OutgoingMail mail) {
        transaction.executeWithoutResult(status -> outbox.enqueue(mail));
    }

    private List<MimeMessage> received() {
        return Arrays.stream(smtp.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().contains(address);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private SentMail only() {
        assertThat(sentMails.to(address)).hasSize(1);
        return sentMails.to(address).get(0);
    }

    @Test
    void sendsWhatWasCommitted() throws Exception {
        enqueue(mail(address, false));

        sendMails.sendDue();

        var message = received().get(0);
        assertThat(message.getSubject()).isEqualTo("Hallo Ana (SFHB-2025-9901)");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("Message-ID")[0]).matches("<[0-9a-f]{64}@.+>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContent().toString()).contains("Code 123456");
        assertThat(only().state()).isEqualTo(SentMail.State.SENT);
        assertThat(only().body()).contains("Code 123456");
    }

    @Test
    void sendsNothingOfADeedThatRolledBack() {
        transaction.executeWithoutResult(status -> {
            outbox.enqueue(mail(address, false));
            status.setRollbackOnly();
        });

        sendMails.sendDue();

        assertThat(received()).isEmpty();
    }

    @Test
    void belongsIntoATransaction() {
        assertThatThrownBy(() -> outbox.enqueue(mail(address, false)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void writesOneMailForOneReason() {
        var mail = mail(address, false);

        enqueue(mail);
        enqueue(mail);

        assertThat(sentMails.to(address)).hasSize(1);
    }

    @Test
    void forgetsASecretOnceSent() {
        enqueue(mail(address, true));
        assertThat(only().body()).contains("123456");

        sendMails.sendDue();

        assertThat(received()).hasSize(1);
        assertThat(only().body()).isNull();
        assertThat(new String(sentMails.mime(only().id()), StandardCharsets.UTF_8))
                .doesNotContain("123456");
    }

    @Test
    void triesAgainLaterWithTheSameMessage() throws Exception {
        enqueue(mail(address, false));
        var before = sentMails.mime(only().id());
        var port = sender.getPort();
        sender.setPort(1);
        try {
            sendMails.sendDue();
            assertThat(only().state()).isEqualTo(SentMail.State.WAITING);
            assertThat(only().attempts()).isEqualTo(1);
            assertThat(only().lastError()).doesNotContain("@");
        } finally {
            sender.setPort(port);
        }

        sendMails.sendDue();
        assertThat(received()).as("not before the pause is over").isEmpty();
        clock.moveBy(Duration.ofMinutes(2));
        sendMails.sendDue();

        assertThat(received()).hasSize(1);
        assertThat(sentMails.mime(only().id())).isEqualTo(before);
    }

    @Test
    void givesUpOnAnAddressThatNobodyCanHave() {
        var broken = "no address " + UUID.randomUUID();
        enqueue(mail(broken, false));

        sendMails.sendDue();

        assertThat(sentMails.to(broken)).singleElement().satisfies(mail -> assertThat(mail.state())
                .isEqualTo(SentMail.State.FAILED));
        assertThat(sentMails.failed()).anySatisfy(mail -> assertThat(mail.to()).isEqualTo(broken));
    }

    @Test
    void sendsEachMailOnceThoughManySend() throws Exception {
        for (int i = 0; i < 20; i++) {
            enqueue(mail(address, false));
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> send = sendMails::sendDue;
            for (var done : pool.invokeAll(java.util.Collections.nCopies(4, send))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(received()).hasSize(20);
    }

    @Test
    void attachesStoredDocuments() throws Exception {
        var document = documents.store(new NewDocument(
                "Bescheid Žáková.pdf",
                "application/pdf",
                RetentionClass.CASE,
                "%PDF".getBytes(StandardCharsets.UTF_8)));
        enqueue(OutgoingMail.ofCase(
                UUID.randomUUID().toString(),
                CASE,
                address,
                "Ana",
                "test-greeting",
                Map.of("name", "Ana", "text", "x"),
                document.id()));

        sendMails.sendDue();

        var parts = (MimeMultipart) received().get(0).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("%PDF");
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(
                        parts.getBodyPart(1).getFileName()))
                .isEqualTo("Bescheid Žáková.pdf");
        assertThat(only().attachments()).containsExactly(document);
        assertThat(sentMails.ofCase(CASE)).contains(only());
    }

    @Test
    void letsNothingTypedBreakTheHeaders() throws Exception {
        for (var payload : payloads()) {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(mimeOfMailTo(payload)));

            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getHeader("X-Evil")).isNull();
            assertThat(message.getFrom()).hasSize(1);
        }
    }

    private byte[] mimeOfMailTo(String name) {
        var to = UUID.randomUUID() + "@example.org";
        enqueue(new OutgoingMail(
                UUID.randomUUID().toString(),
                to,
                name,
                "test-greeting",
                Map.of("name", name, "text", name),
                CASE,
                List.of(),
                false));
        return sentMails.mime(sentMails.to(to).get(0).id());
    }

    private static List<String> payloads() {
        var breaks =
                List.of("\r\n", "\n", "\r", "\u2028", "\u0085", "%0d%0a", "\\r\\n", "=0D=0A", "\u0000\r\n", "\t\r\n ");
        var headers = List.of(
                "Bcc: all@example.org", "X-Evil: 1", "To: b@example.org", "\r\nContent-Type: text/html\r\n\r\n<b>");
        return breaks.stream()
                .flatMap(b -> headers.stream().map(h -> "Ana" + b + h))
                .toList();
    }
}
