package de.foerdertopf.web.casework.claims;

import de.foerdertopf.proofofuse.HearingAnswer;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.DeedPages.Draft;

/** What a group has said in a hearing, beside the deeds that add to it or decide after it: in its own words, and as the house noted it. */
public final class HeardAnswer {

    private HeardAnswer() {}

    /** Shows both, or that nothing came. */
    public static void show(HearingAnswer said, CaseAtHand it, Draft page) {
        var label = it.words().text("case.proof.hearing-answer");
        if (!said.isGiven()) {
            page.fact(label, it.words().text("case.proof.no-answer"));
        }
        var own = said.own();
        if (own != null) {
            page.fact(label, own);
        }
        var noted = said.noted();
        if (noted != null) {
            page.fact(it.words().text("case.proof.hearing-noted"), noted);
        }
    }
}
