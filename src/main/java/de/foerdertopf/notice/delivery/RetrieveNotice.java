package de.foerdertopf.notice.delivery;

import de.foerdertopf.application.Applications;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.notice.writing.PortalDelivery;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recipient, signed in, retrieves a notice from the portal: on the day after it is delivered (§ 41 (2a) s. 3 VwVfG). Only the
 * first retrieval counts. Once the provision is over, by time or because the consent is gone, nothing can be retrieved any more; the
 * letter alone delivers then.
 */
@Service
public class RetrieveNotice {

    private final NoticeRepository notices;
    private final Applications applications;
    private final PortalDelivery portal;
    private final LegalDeadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetrieveNotice(
            NoticeRepository notices,
            Applications applications,
            PortalDelivery portal,
            LegalDeadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.applications = applications;
        this.portal = portal;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Which notice, and who is signed in. */
    public record Command(NoticeId notice, Actor by) {}

    /** @throws BusinessRuleViolation {@code notice.not-the-recipient}, {@code notice.retrieval-over} */
    @Transactional
    public void retrieve(Command command) {
        var notice = notices.require(command.notice());
        var application = applications.require(notice.caseNumber());
        if (!portal.isRecipient(application, command.by())) {
            throw new BusinessRuleViolation("notice.not-the-recipient");
        }
        if (notice.isRetrieved()) {
            return;
        }
        if (!portal.isAgreed(application)) {
            throw new BusinessRuleViolation("notice.retrieval-over");
        }
        notice.retrieve(clock.instant(), command.by(), deadlines);
        notices.save(notice);
        events.publishEvent(new NoticeRetrieved(
                notice.caseNumber(),
                notice.id(),
                notice.type(),
                Objects.requireNonNull(notice.view().deliveredOn()),
                clock.instant(),
                command.by()));
    }
}
