package de.foerdertopf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.icegreen.greenmail.util.GreenMail;
import de.foerdertopf.IntegrationTest;
import de.foerdertopf.shared.CaseNumber;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox does when the mail server hangs, refuses, or cuts the line. */
class MailServerAwayIT extends IntegrationTest {

    private static final String READ_TIMEOUT = "mail.smtp.timeout";

    @Autowired
    private Outbox outbox;

    @Autowired
    private SendMails sendMails;

    @Autowired
    private SentMails sentMails;

    @Autowired
    private GreenMail greenMail;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    private String usualTimeout = "";

    @BeforeEach
    void nothingElseWaits() {
        sql.update("delete from foerdertopf.mail_outbox where status <> 'SENT'");
        usualTimeout = String.valueOf(sender.getJavaMailProperties().get(READ_TIMEOUT));
    }

    @AfterEach
    void theUsualServer() {
        sender.setPort(greenMail.getSmtp().getPort());
        sender.getJavaMailProperties().setProperty(READ_TIMEOUT, usualTimeout);
        sql.update("delete from foerdertopf.mail_outbox where status <> 'SENT'");
    }

    @Test
    void aRoundStopsAfterTheFirstTimeOut() {
        var first = enqueue("ana");
        var second = enqueue("bea");
        sender.getJavaMailProperties().setProperty(READ_TIMEOUT, "300");

        try (var hanging = RefusingSmtp.thatHangs()) {
            sender.setPort(hanging.port());
            assertThat(sendMails.sendDue()).isZero();
            assertThat(hanging.connections()).isEqualTo(1);
        }

        assertThat(attempts(first) + attempts(second)).isEqualTo(1);
    }

    @Test
    void aRefusedRecipientStopsNobodyElse() {
        var refused = enqueue("refused");
        var taken = enqueue("ana");

        try (var server = RefusingSmtp.start()) {
            sender.setPort(server.port());
            assertThat(sendMails.sendDue()).isEqualTo(1);
            assertThat(server.taken()).containsExactly(taken);
        }

        assertThat(only(refused).state()).isEqualTo(SentMail.State.FAILED);
        assertThat(only(refused).answer()).startsWith("550 5.1.1").doesNotContain(refused, "@");
        assertThat(only(taken).isOnItsWay()).isTrue();
    }

    @Test
    void whatIsToldToComeBackIsTriedLater() {
        var later = enqueue("later");

        try (var server = RefusingSmtp.start()) {
            sender.setPort(server.port());
            sendMails.sendDue();
        }
        assertThat(only(later).state()).isEqualTo(SentMail.State.WAITING);
        assertThat(only(later).lastError()).startsWith("451");
        sender.setPort(greenMail.getSmtp().getPort());
        clock.moveBy(Duration.ofMinutes(2));
        sendMails.sendDue();

        assertThat(only(later).sentAt()).isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
    }

    private String enqueue(String how) {
        var address = how + "." + UUID.randomUUID() + "@example.org";
        transaction.executeWithoutResult(status -> outbox.enqueue(new OutgoingMail(
                UUID.randomUUID().toString(),
                address,
                "Ana",
                "test-greeting",
                Map.of("name", "Ana", "text", "x"),
                new CaseNumber("SFHB-2025-9901"),
                List.of(),
                false)));
        return address;
    }

    private SentMail only(String address) {
        assertThat(sentMails.to(address)).hasSize(1);
        return sentMails.to(address).get(0);
    }

    private int attempts(String address) {
        return only(address).attempts();
    }
}
