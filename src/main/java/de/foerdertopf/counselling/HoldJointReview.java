package de.foerdertopf.counselling;

import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Several times a year group and counsellor look at a running project together: evaluation, planning, vision, practicability. */
@Service
public class HoldJointReview {

    private final RecordCounsellingSession recordSession;
    private final Applications applications;
    private final Funds funds;
    private final List<EndedProjects> endedProjects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoldJointReview(
            RecordCounsellingSession recordSession,
            Applications applications,
            Funds funds,
            List<EndedProjects> endedProjects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recordSession = recordSession;
        this.applications = applications;
        this.funds = funds;
        this.endedProjects = endedProjects;
        this.events = events;
        this.clock = clock;
    }

    /** A joint review took place, or was left out with the group's consent. */
    public record JointReviewHeld(CaseNumber caseNumber, boolean held, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return held
                    ? List.of(Change.of("held", true))
                    : List.of(Change.of("held", false), Change.personal("reason", "", reason));
        }
    }

    /** The day of a joint review has come; group and counsellor find a time. */
    public record JointReviewDue(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}

    /** Asked of the proof of use: whether a case is over before its project's last day. */
    public interface EndedProjects {

        /** Whether the case is closed or its grant revoked. */
        boolean isOver(CaseNumber caseNumber);
    }

    /** Says that a review is due; nobody is invited any more where the case is over. */
    @Transactional
    public void fallDue(CaseNumber caseNumber, Actor by) {
        if (isOver(caseNumber)) {
            return;
        }
        events.publishEvent(new JointReviewDue(caseNumber, clock.instant(), by));
    }

    /** Records the conversation as a joint review. */
    @Transactional
    public void hold(RecordCounsellingSession.Command command) {
        recordSession.record(command);
        events.publishEvent(new JointReviewHeld(command.caseNumber(), true, "", clock.instant(), command.by()));
    }

    /** The planned review does not take place, as the group wishes. */
    @Transactional
    public void leaveOut(CaseNumber caseNumber, String reason, Actor by) {
        events.publishEvent(new JointReviewHeld(caseNumber, false, reason, clock.instant(), by));
    }

    /** The day of the next joint review while the project runs, by the edition's rhythm; none after its end or that of the case. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextFor(CaseNumber caseNumber) {
        var application = applications.require(caseNumber);
        var months = funds.edition(application.edition()).rules().counselling().jointReviewEveryMonths();
        if (months == 0 || isOver(caseNumber)) {
            return Optional.empty();
        }
        var period = application.answers().project().period();
        var today = HouseTime.today(clock);
        return period.from()
                .datesUntil(period.to().plusDays(1), java.time.Period.ofMonths(months))
                .skip(1)
                .filter(day -> day.isAfter(today))
                .findFirst();
    }

    private boolean isOver(CaseNumber caseNumber) {
        return endedProjects.stream().anyMatch(ended -> ended.isOver(caseNumber));
    }
}
