package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.ChangeContact.ContactChanged;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.MailNoticeAgain;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A letter whose mail did not arrive goes out by mail once more as soon as its recipient is reached another way. On paper it waits for
 * the person who posts it.
 */
@Component
class LettersGoAgain {

    private final Applications applications;
    private final Notices notices;
    private final MailNoticeAgain mailNoticeAgain;

    LettersGoAgain(Applications applications, Notices notices, MailNoticeAgain mailNoticeAgain) {
        this.applications = applications;
        this.notices = notices;
        this.mailNoticeAgain = mailNoticeAgain;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ContactChanged event) {
        var application = applications.require(event.caseNumber());
        notices.of(event.caseNumber()).stream()
                .filter(letter -> MailNoticeAgain.isPossible(application, letter.type()))
                .filter(letter -> letter.state() == NoticeState.NOT_DELIVERED
                        && (letter.channel() == NoticeChannel.EMAIL || letter.channel() == NoticeChannel.PORTAL))
                .map(IssuedNotice::id)
                .forEach(letter -> mailNoticeAgain.mail(new MailNoticeAgain.Command(letter, event.by())));
    }
}
