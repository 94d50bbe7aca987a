package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the mail server take the mails of all letters that wait for it, and no other mail: codes and one-time links stay to be read. */
public final class MailsOfLetters {

    private MailsOfLetters() {}

    /** @return how many letters had waited */
    public static int taken(ApplicationContext house) {
        var letters = house.getBean(JdbcClient.class)
                .sql("select id from foerdertopf.notice where state = 'SENDING'")
                .query(UUID.class)
                .list();
        letters.forEach(id -> house.getBean(ConfirmMailing.class)
                .confirm(new ConfirmMailing.Command(
                        new NoticeId(id), house.getBean(Clock.class).instant())));
        return letters.size();
    }
}
