package de.foerdertopf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.mail.ServerAnswer.Kind;
import de.foerdertopf.platform.JobsConfiguration;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.scheduling.annotation.Scheduled;

/** Real answers over the line are tried in {@link MailServerAwayIT}. */
class ServerAnswerTest {

    @Test
    void aTimeOutAndAWrongPasswordAreTheServersTroubleNotTheMails() {
        var timeOut = new MessagingException("x", new SocketTimeoutException("Read timed out"));

        assertThat(ServerAnswer.of(new MailSendException(Map.of(new Object(), timeOut)))
                        .kind())
                .isEqualTo(Kind.SERVER_AWAY);
        assertThat(ServerAnswer.of(new MailAuthenticationException(new AuthenticationFailedException("535")))
                        .kind())
                .isEqualTo(Kind.SERVER_AWAY);
    }

    @Test
    void noAddressAndNoLineBreakStaysInWhatIsKept() {
        assertThat(ServerAnswer.clean("550-5.1.1 <ana@example.org>:\r\n550 no such user ana@example.org\u0000"))
                .isEqualTo("550-5.1.1 <…>: 550 no such user …");
        assertThat(ServerAnswer.clean("x".repeat(1000))).hasSize(200);
    }

    @Test
    void theLogHearsTheCodeOnly() {
        assertThat(new ServerAnswer(Kind.REFUSED, "550 5.1.1 Ana Müller is unknown").code())
                .isEqualTo("550 5.1.1");
        assertThat(new ServerAnswer(Kind.LATER, "Ana Müller is away").code()).isEqualTo("LATER");
    }

    @Test
    void sendingHasAThreadOfItsOwn() throws NoSuchMethodException {
        assertThat(MailTimer.class
                        .getDeclaredMethod("sendMails")
                        .getAnnotation(Scheduled.class)
                        .scheduler())
                .isEqualTo(JobsConfiguration.MAIL);
    }
}
