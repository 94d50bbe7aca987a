package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.correspondence.MailedMessages.Mailed;
import de.foerdertopf.mail.MailAccepted;
import de.foerdertopf.mail.MailId;
import de.foerdertopf.mail.MailRefused;
import de.foerdertopf.mail.MailReturned;
import de.foerdertopf.mail.OutcomeTooEarly;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.ConfirmMailing;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.ReportMailRefused;
import de.foerdertopf.notice.letters.NoticeType;
import java.time.Clock;
import java.time.Duration;
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

    /** How long a mail waits for the letter to which it leads. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final MailedMessages mailed;
    private final Messenger messenger;
    private final ToldLater toldLater;
    private final Applications applications;
    private final Notices notices;
    private final SentMails mails;
    private final ConfirmMailing confirmMailing;
    private final ReportMailRefused reportMailRefused;
    private final Clock clock;

    MailFollowUps(
            MailedMessages mailed,
            Messenger messenger,
            ToldLater toldLater,
            Applications applications,
            Notices notices,
            SentMails mails,
            ConfirmMailing confirmMailing,
            ReportMailRefused reportMailRefused,
            Clock clock) {
        this.mailed = mailed;
        this.messenger = messenger;
        this.toldLater = toldLater;
        this.applications = applications;
        this.notices = notices;
        this.mails = mails;
        this.confirmMailing = confirmMailing;
        this.reportMailRefused = reportMailRefused;
        this.clock = clock;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(MailAccepted event) {
        mailed.find(event.mail())
                .flatMap(this::letter)
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
            letter(message)
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

    /** The letter that has left only when this mail has. */
    private Optional<NoticeId> letter(Mailed message) {
        var brings = message.brings();
        var leadsTo = message.leadsTo();
        if (brings != null || leadsTo == null) {
            return Optional.ofNullable(brings);
        }
        var ofItsKind = notices.of(message.caseNumber()).stream()
                .filter(letter -> letter.type() == leadsTo)
                .toList();
        var onItsWay = ofItsKind.stream()
                .filter(letter -> letter.state() == NoticeState.SENDING)
                .map(IssuedNotice::id)
                .findFirst();
        if (onItsWay.isEmpty() && isYetToCome(message, ofItsKind.size(), leadsTo)) {
            throw new OutcomeTooEarly(leadsTo + " of " + message.caseNumber());
        }
        return onItsWay.or(() -> ofItsKind.stream()
                .filter(letter -> letter.state() == NoticeState.SENT)
                .map(IssuedNotice::id)
                .reduce((earlier, later) -> later));
    }

    /** The letter is written by a job of its own, which may be slower than the mail. */
    private boolean isYetToCome(Mailed message, int letters, NoticeType leadsTo) {
        var writtenAt = mails.require(message.mail()).createdAt();
        return (letters < mailed.leadingTo(message.caseNumber(), leadsTo).size()
                        && writtenAt.plus(PATIENCE).isAfter(clock.instant()))
                || notices.of(message.caseNumber()).stream()
                        .anyMatch(letter -> letter.type() == leadsTo
                                && (letter.state() == NoticeState.ISSUED || letter.state() == NoticeState.RENDERED));
    }
}
