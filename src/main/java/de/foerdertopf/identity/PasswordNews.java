package de.foerdertopf.identity;

import de.foerdertopf.mail.Outbox;
import de.foerdertopf.mail.OutgoingMail;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets a person hear that her password is another one now, in case it was not she who changed it. */
@Component
class PasswordNews {

    private final Outbox outbox;

    PasswordNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(StaffAccount account) {
        outbox.enqueue(new OutgoingMail(
                "password-changed:" + UUID.randomUUID(),
                account.email(),
                account.name(),
                "staff-password-changed",
                Map.of("name", account.name()),
                null,
                List.of(),
                false));
    }
}
