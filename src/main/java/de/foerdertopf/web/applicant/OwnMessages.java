package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.HouseTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gathers the mails that went to a person's own address about a case: what was written to whoever spoke for the group before stays that
 * person's, and codes for signing in are no message.
 */
@Component
class OwnMessages {

    private final SentMails mails;

    OwnMessages(SentMails mails) {
        this.mails = mails;
    }

    MessagesPage page(SubmittedApplication application, CaseSide side, Optional<EmailAddress> address) {
        var written = address.map(own -> mails.toAbout(own.value(), application.caseNumber()))
                .orElse(List.of());
        return new MessagesPage(
                side.page(application.caseNumber()),
                application.answers().project().title(),
                written.stream().map(OwnMessages::message).toList());
    }

    /** The number of the case stands before each subject; here all are about one. */
    private static MessagesPage.Message message(SentMail mail) {
        return new MessagesPage.Message(
                mail.subject().replaceFirst("^\\[[^\\]]*\\] ", ""),
                HouseTime.dayOf(mail.createdAt()),
                Objects.requireNonNull(mail.body()),
                !mail.attachments().isEmpty());
    }
}
