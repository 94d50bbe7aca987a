package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.correspondence.MailedMessages.Mailed;
import de.foerdertopf.mail.MailAccepted;
import de.foerdertopf.mail.MailId;
import de.foerdertopf.mail.MailRefused;
import de.foerdertopf.mail.MailReturned;
import de.foerdertopf.notice.delivery.ConfirmMailing;
import de.foerdertopf.notice.delivery.ReportMailRefused;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What follows when the mail server takes or refuses a mail about a case: a letter has left, or a person must find another way for it;
 * any other message that did not arrive is printed or told by phone.
 */
@Component
class MailFollowUps {

    private final MailedMessages mailed;
    private final Messenger messenger;
    private final ToldLater toldLater;
    private final Applications applications;
    private final MailedLetters letters;
    private final ConfirmMailing confirmMailing;
    private final ReportMailRefused reportMailRefused;

    MailFollowUps(
            MailedMessages mailed,
            Messenger messenger,
            ToldLater toldLater,
            Applications applications,
            MailedLetters letters,
            ConfirmMailing confirmMailing,
            ReportMailRefused reportMailRefused) {
        this.mailed = mailed;
        this.messenger = messenger;
        this.toldLater = toldLater;
        this.applications = applications;
        this.letters = letters;
        this.confirmMailing = confirmMailing;
        this.reportMailRefused = reportMailRefused;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(MailAccepted event) {
        mailed.find(event.mail())
                .flatMap(letters::of)
                .ifPresent(letter -> confirmMailing.confirm(new ConfirmMailing.Command(letter, event.acceptedAt())));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(MailRefused event) {
        didNotArrive(event.mail(), "Der Mailserver hat die E-Mail nicht angenommen: " + event.answer());
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(MailReturned event) {
        didNotArrive(event.mail(), "Die E-Mail kam zurück: " + event.answer());
    }

    private void didNotArrive(MailId mail, String why) {
        mailed.find(mail).ifPresent(message -> {
            letters.of(message)
                    .ifPresentOrElse(
                            letter -> reportMailRefused.report(new ReportMailRefused.Command(letter, why)),
                            () -> tellOtherwise(message));
            toldLater.didNotArrive(message);
        });
    }

    private void tellOtherwise(Mailed message) {
        var application = applications.require(message.caseNumber());
        var addressee = message.role() == Addressee.Role.SPONSOR
                ? Addressee.sponsor(application)
                : Optional.of(Addressee.group(application));
        addressee.ifPresent(person -> messenger.tellByPerson(
                message.reason() + MessageTask.INSTEAD + message.role().name().toLowerCase(Locale.ROOT) + ":"
                        + message.mail(),
                message.caseNumber(),
                person,
                message.onPaper()));
    }
}
