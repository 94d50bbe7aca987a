package de.foerdertopf.counselling;

import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was talked about in each case, and how long. */
@Component
@Transactional(readOnly = true)
public class CounsellingSessions {

    private final SessionRecordRepository sessions;
    private final Applications applications;
    private final Funds funds;

    CounsellingSessions(SessionRecordRepository sessions, Applications applications, Funds funds) {
        this.sessions = sessions;
        this.applications = applications;
        this.funds = funds;
    }

    /** @param plannedHoursFrom a planning value, as is {@code plannedHoursTo}: neither a condition nor a limit */
    public record Hours(int minutesHeld, int plannedHoursFrom, int plannedHoursTo) {}

    public List<RecordedSession> of(CaseNumber caseNumber) {
        return sessions.findByCaseNumberOrderByHeldOn(caseNumber).stream()
                .map(SessionRecord::view)
                .toList();
    }

    /** One of the case's, or {@link NotFoundException}. */
    public RecordedSession require(CaseNumber caseNumber, UUID session) {
        return sessions.require(session, caseNumber).view();
    }

    /** How long people talked, beside what the fund plans for a project. */
    public Hours hoursOf(CaseNumber caseNumber) {
        var plan = funds.edition(applications.require(caseNumber).edition())
                .rules()
                .counselling();
        return new Hours(sessions.minutesOf(caseNumber), plan.plannedHoursFrom(), plan.plannedHoursTo());
    }
}
