package de.foerdertopf.notice.remedy;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * On which day a remedy ended, and from which day that counts: the house decides today, and its letter counts once it has left; a court
 * decides on its own day, and its decision counts from the day of its delivery (§§ 56, 116, 124a (4) VwGO), however late the house
 * writes it down.
 */
@Component
public class RemedyDays {

    private final Clock clock;

    RemedyDays(Clock clock) {
        this.clock = clock;
    }

    /**
     * Nobody decides before the remedy came, or tomorrow.
     *
     * @throws BusinessRuleViolation {@code objection.decided-in-future}, {@code objection.decided-before}
     */
    public void requireDay(RaisedObjection objection, LocalDate decidedOn) {
        if (isAhead(decidedOn)) {
            throw new BusinessRuleViolation("objection.decided-in-future");
        }
        if (decidedOn.isBefore(objection.receivedOn())) {
            throw new BusinessRuleViolation("objection.decided-before", GermanDates.inWords(objection.receivedOn()));
        }
    }

    /**
     * Nobody gets a decision before it is taken, or tomorrow.
     *
     * @throws BusinessRuleViolation {@code objection.told-in-future}, {@code objection.told-before}
     */
    public void requireTold(LocalDate decidedOn, LocalDate toldOn) {
        if (isAhead(toldOn)) {
            throw new BusinessRuleViolation("objection.told-in-future");
        }
        if (toldOn.isBefore(decidedOn)) {
            throw new BusinessRuleViolation("objection.told-before", GermanDates.inWords(decidedOn));
        }
    }

    private boolean isAhead(LocalDate day) {
        return day.isAfter(HouseTime.today(clock));
    }

    /** @param isByLetter whether the house answers, and no court */
    LocalDate decidedOn(DecideObjection.Command command, boolean isByLetter) {
        var on = command.decidedOn();
        return on == null || (isByLetter && !isTakenBack(command)) ? HouseTime.today(clock) : on;
    }

    /** @param isByLetter whether the house answers, and no court */
    LocalDate toldOn(DecideObjection.Command command, boolean isByLetter, LocalDate decidedOn) {
        var told = command.toldOn();
        return told == null || isByLetter || isTakenBack(command) ? decidedOn : told;
    }

    private static boolean isTakenBack(DecideObjection.Command command) {
        return command.outcome() == RaisedObjection.Outcome.WITHDRAWN;
    }
}
