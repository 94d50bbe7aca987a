package de.foerdertopf.counselling;

import de.foerdertopf.application.Applications;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What can be true of a conversation: it was held, at a time at which the project can have been talked about, and not for days. */
@Component
public class SessionLimits {

    /** No talk lasts longer than a day at work, in minutes. */
    public static final int LONGEST_MINUTES = 12 * 60;

    /** Long before an application nobody talked about it; this far ahead nobody promises a call. */
    private static final int FAR_YEARS = 2;

    private final Applications applications;
    private final Clock clock;

    SessionLimits(Applications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /** @throws BusinessRuleViolation {@code counselling.in-future}, {@code counselling.long-ago} */
    public void requireDay(CaseNumber caseNumber, LocalDate heldOn) {
        if (heldOn.isAfter(HouseTime.today(clock))) {
            throw new BusinessRuleViolation("counselling.in-future");
        }
        var earliest = applications.require(caseNumber).receivedOn().minusYears(FAR_YEARS);
        if (heldOn.isBefore(earliest)) {
            throw new BusinessRuleViolation("counselling.long-ago", earliest);
        }
    }

    /** @throws BusinessRuleViolation {@code counselling.minutes} */
    public void requireMinutes(int minutes) {
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw new BusinessRuleViolation("counselling.minutes");
        }
    }

    /** @throws BusinessRuleViolation {@code counselling.follow-up} if the promised day lies before the talk, or years ahead */
    public void requireFollowUp(LocalDate heldOn, LocalDate followUpOn) {
        if (followUpOn.isBefore(heldOn) || followUpOn.isAfter(heldOn.plusYears(FAR_YEARS))) {
            throw new BusinessRuleViolation("counselling.follow-up");
        }
    }

    /** @throws BusinessRuleViolation as the others */
    void require(CaseNumber caseNumber, CounsellingSession session) {
        requireDay(caseNumber, session.date());
        requireMinutes(session.minutes());
        var followUpOn = session.followUpOn();
        if (followUpOn != null) {
            requireFollowUp(session.date(), followUpOn);
        }
    }
}
