package de.foerdertopf.proofofuse;

import de.foerdertopf.decision.GrantRules;
import de.foerdertopf.notice.law.PublicHolidays;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The days that a group has once money is or may be claimed back: the edition of its grant says how many. A day to pay is a workday of
 * the fund's Land: one that falls on a Saturday, a Sunday or a public holiday moves to the next (§ 31 (3) VwVfG, § 193 BGB).
 */
@Component
public class ClaimDays {

    private final GrantRules rules;
    private final PublicHolidays holidays;
    private final Clock clock;

    ClaimDays(GrantRules rules, PublicHolidays holidays, Clock clock) {
        this.rules = rules;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * A day to pay.
     *
     * @param moved whether it is later than the rules of the fund count, because a weekend or a holiday lies there
     */
    public record PayBackDay(LocalDate day, boolean moved) {}

    /** By when money would have to be back that is claimed today. */
    public PayBackDay ifClaimedToday(CaseNumber caseNumber) {
        return counted(caseNumber, HouseTime.today(clock));
    }

    /** Until when what is claimed today is to be back. */
    LocalDate payBackUntil(CaseNumber caseNumber) {
        return ifClaimedToday(caseNumber).day();
    }

    /** Until when that is to be back which a letter claims that left on this day. */
    LocalDate payBackUntil(CaseNumber caseNumber, LocalDate leftOn) {
        return counted(caseNumber, leftOn).day();
    }

    private PayBackDay counted(CaseNumber caseNumber, LocalDate from) {
        var plain = from.plusDays(rules.of(caseNumber).repayment().dueDays());
        var day = holidays.workdayFrom(rules.land(caseNumber), plain);
        return new PayBackDay(day, !day.equals(plain));
    }

    /** Until when a group that is heard today may answer. */
    LocalDate answerUntil(CaseNumber caseNumber) {
        return HouseTime.today(clock).plusDays(rules.of(caseNumber).proof().hearingPeriodDays());
    }
}
