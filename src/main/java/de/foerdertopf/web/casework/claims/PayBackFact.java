package de.foerdertopf.web.casework.claims;

import de.foerdertopf.proofofuse.ClaimDays;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Fmt;
import org.springframework.stereotype.Component;

/** Says on the page on which money is claimed by when it is to be back, and that a weekend or a holiday moved that day. */
@Component
public class PayBackFact {

    private final ClaimDays claimDays;
    private final Words words;
    private final Fmt fmt;

    PayBackFact(ClaimDays claimDays, Words words, Fmt fmt) {
        this.words = words;
        this.claimDays = claimDays;
        this.fmt = fmt;
    }

    /** Puts it on the page. */
    public void on(Draft page, CaseAtHand it) {
        page.fact(it.text("case.claim.pay-back"), until(it.caseNumber()));
    }

    /** By when what is claimed today is to be back, in words. */
    public String until(CaseNumber caseNumber) {
        var until = claimDays.ifClaimedToday(caseNumber);
        var day = fmt.weekday(until.day());
        return until.moved() ? words.text("case.claim.pay-back.moved", day) : day;
    }
}
