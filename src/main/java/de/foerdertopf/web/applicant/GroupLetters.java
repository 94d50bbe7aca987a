package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.writing.PortalDelivery;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which letters of its case a group knows, and which it can retrieve. */
@Component
class GroupLetters {

    private final Notices notices;
    private final PortalDelivery portal;
    private final Clock clock;

    GroupLetters(Notices notices, PortalDelivery portal, Clock clock) {
        this.notices = notices;
        this.portal = portal;
        this.clock = clock;
    }

    /** The notices that the recipient can retrieve now, the oldest first. */
    List<IssuedNotice> retrievable(SubmittedApplication application) {
        if (!portal.isAgreed(application)) {
            return List.of();
        }
        var today = HouseTime.today(clock);
        return notices.of(application.caseNumber()).stream()
                .filter(notice -> notice.isRetrievableOn(today))
                .toList();
    }

    /** A decision exists for the group once its letter has left the house. */
    boolean isTold(SubmittedApplication application) {
        return notices.ofDecision(application.caseNumber())
                .filter(IssuedNotice::hasLeft)
                .isPresent();
    }
}
