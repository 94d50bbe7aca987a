package de.foerdertopf.web.casework.claims;

import de.foerdertopf.proofofuse.ClaimDays;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.layout.Fmt;
import org.springframework.stereotype.Component;

/** Says on the page on which money is claimed by when it is to be back, and that a weekend or a holiday moved that day. */
@Component
public class PayBackFact {

    private final ClaimDays claimDays;
    private final Fmt fmt;

    PayBackFact(ClaimDays claimDays, Fmt fmt) {
        this.claimDays = claimDays;
        this.fmt = fmt;
    }

    /** Puts it on the page. */
    public void on(Draft page, CaseAtHand it) {
        var until = claimDays.ifClaimedToday(it.caseNumber());
        var day = fmt.weekday(until.day());
        page.fact(it.text("case.claim.pay-back"), until.moved() ? it.text("case.claim.pay-back.moved", day) : day);
    }
}
