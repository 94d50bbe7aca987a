package de.foerdertopf.proofofuse;

import de.foerdertopf.decision.GrantRules;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days that a group has, counted from today, once money is or may be claimed back: the edition of its grant says how many. */
@Component
class ClaimDays {

    private final GrantRules rules;
    private final Clock clock;

    ClaimDays(GrantRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** Until when what is claimed today is to be back. */
    LocalDate payBackUntil(CaseNumber caseNumber) {
        return HouseTime.today(clock).plusDays(rules.of(caseNumber).repayment().dueDays());
    }

    /** Until when a group that is heard today may answer. */
    LocalDate answerUntil(CaseNumber caseNumber) {
        return HouseTime.today(clock).plusDays(rules.of(caseNumber).proof().hearingPeriodDays());
    }
}
