package de.foerdertopf.notice.remedy;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Finality;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticePosted;
import de.foerdertopf.notice.delivery.NoticeRetrieved;
import de.foerdertopf.notice.delivery.NoticeSent;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.ReportNotDelivered.NoticeNotDelivered;
import de.foerdertopf.notice.letters.NoticeType;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A refused objection ends the waiting only once its answer counts as delivered: a decision that still lies in the house, or that came
 * back, makes nothing final (§§ 73 (3), 74 (1) VwGO).
 */
@Component
class AnsweredRemedies {

    private final Notices notices;
    private final Objections objections;
    private final Finality finality;

    AnsweredRemedies(Notices notices, Objections objections, Finality finality) {
        this.notices = notices;
        this.objections = objections;
        this.finality = finality;
    }

    @EventListener
    void on(NoticeSent event) {
        answered(event.notice(), event.deliveredOn());
    }

    @EventListener
    void on(NoticePosted event) {
        answered(event.notice(), event.deliveredOn());
    }

    @EventListener
    void on(NoticeRetrieved event) {
        answered(event.notice(), event.deliveredOn());
    }

    /** It arrived later than the law presumes, or never. */
    @EventListener
    void on(NoticeNotDelivered event) {
        answered(event.notice(), event.receivedOn());
    }

    private void answered(NoticeId answer, @Nullable LocalDate deliveredOn) {
        refusedBy(answer).ifPresent(contested -> {
            if (deliveredOn == null) {
                finality.contest(contested);
            } else {
                finality.refuse(contested, deliveredOn);
            }
        });
    }

    /** What is before a court is not final, on whatever day the answer arrived. */
    private boolean isAtCourt(IssuedNotice answer) {
        return objections.disputes(answer.caseNumber()).stream()
                .anyMatch(dispute ->
                        dispute.remedy().inTime() && dispute.letter().id().equals(answer.id()));
    }

    /** The notice against which an objection came in time and is refused by this letter. */
    private Optional<NoticeId> refusedBy(NoticeId answer) {
        var letter = notices.require(answer);
        if (letter.type() != NoticeType.OBJECTION_DECISION) {
            return Optional.empty();
        }
        return objections.of(letter.caseNumber()).stream()
                .filter(objection -> objection.notice().equals(letter.refersTo()))
                .filter(objection -> objection.inTime() && objection.leavesNotice())
                .filter(objection -> !isAtCourt(letter))
                .map(RaisedObjection::notice)
                .findFirst();
    }
}
