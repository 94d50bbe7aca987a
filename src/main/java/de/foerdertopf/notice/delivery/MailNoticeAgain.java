package de.foerdertopf.notice.delivery;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a letter that did not arrive once more by mail, to the address that its recipient has now. It is the same letter; it leaves
 * anew when the mail server takes it, with a new period.
 */
@Service
public class MailNoticeAgain {

    private final NoticeRepository notices;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailNoticeAgain(
            NoticeRepository notices, Applications applications, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** Which letter, and who says so. */
    public record Command(NoticeId notice, Actor by) {}

    /** Whether the recipient wants letters by mail and has an address for it, and this one may come so. */
    public static boolean isPossible(SubmittedApplication application, NoticeType type) {
        return !type.isServed()
                && application.delivery() != DeliveryChoice.LETTER
                && application.recipient().email() != null;
    }

    /** A letter that did not arrive goes out by mail once more. */
    public record NoticeMailedAgain(CaseNumber caseNumber, NoticeId notice, NoticeType type, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("notice." + notice, "mailed again"));
        }
    }

    /** @throws BusinessRuleViolation {@code notice.mail-not-wanted}, {@code notice.moved-on} */
    @Transactional
    public void mail(Command command) {
        var notice = notices.require(command.notice());
        if (!isPossible(applications.require(notice.caseNumber()), notice.type())) {
            throw new BusinessRuleViolation("notice.mail-not-wanted");
        }
        notice.mailAgain();
        notices.save(notice);
        events.publishEvent(
                new NoticeMailedAgain(notice.caseNumber(), notice.id(), notice.type(), clock.instant(), command.by()));
    }
}
