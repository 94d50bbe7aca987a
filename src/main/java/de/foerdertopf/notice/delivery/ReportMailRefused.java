package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.shared.Actor;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mail of a letter was refused for good or came back: the letter is not delivered, what was counted from its sending is gone, and
 * a person must find another way for it.
 */
@Service
public class ReportMailRefused {

    private final NoticeRepository notices;
    private final ReportNotDelivered reportNotDelivered;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportMailRefused(
            NoticeRepository notices,
            ReportNotDelivered reportNotDelivered,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.reportNotDelivered = reportNotDelivered;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Which letter.
     *
     * @param reason what the mail server said, in the words of the house
     */
    public record Command(NoticeId notice, String reason) {}

    /** Does nothing to a letter that went another way meanwhile, or that its recipient has retrieved. */
    @Transactional
    public void report(Command command) {
        var notice = notices.require(command.notice());
        switch (notice.state()) {
            case SENDING -> {
                notice.mailRefused(command.reason());
                notices.save(notice);
                tell(notice);
            }
            case PROVIDED -> tell(notice);
            case SENT -> {
                if (notice.channel() == NoticeChannel.EMAIL) {
                    reportNotDelivered.report(
                            new ReportNotDelivered.Command(command.notice(), command.reason(), null, Actor.SYSTEM));
                }
            }
            default -> {}
        }
    }

    private void tell(Notice notice) {
        events.publishEvent(new NoticeNotSent(
                notice.caseNumber(), notice.id(), notice.type(), notice.channel(), clock.instant(), Actor.SYSTEM));
    }
}
