package de.foerdertopf.web.questions;

import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.fund.FundEdition;
import java.time.LocalDate;

/**
 * When the questions of an application are asked, on which it depends which of them are.
 *
 * @param atDesk staff type what came on paper, by phone or in person: whatever was not said may stay open
 * @param correction what an application says is put right; how its letters come is chosen elsewhere then
 * @param full whether the sum asked for needs the long form
 * @param plan whether the money is written down as a plan with several sources
 * @param declares whether each declaration is asked for; else one sentence at the end stands for them
 * @param day of the decision: stands in as long as no day can be read
 * @param grant what the plan calls the money that is asked for
 */
public record Occasion(
        boolean atDesk,
        boolean correction,
        boolean full,
        boolean plan,
        boolean declares,
        FundEdition edition,
        LocalDate day,
        String grant) {

    /** Staff record an application. */
    public static Occasion recording(boolean full, FundEdition edition, LocalDate day, String grant) {
        return new Occasion(true, false, full, full, full, edition, day, grant);
    }

    /** Staff correct an application. */
    public static Occasion correcting(FundEdition edition, LocalDate day, String grant) {
        return new Occasion(true, true, true, true, true, edition, day, grant);
    }

    boolean asksDelivery() {
        return isOnline() || !correction;
    }

    boolean isOnline() {
        return !atDesk;
    }

    /** Groups answer each where they open that page at all. */
    boolean asksEachDeclaration() {
        return declares || isOnline();
    }

    /** Only where a fund settles differently with those who are charitable; the long form asks always. */
    boolean asksCharitable() {
        return full || edition.rules().eligibility().detailedProofUnlessCharitable();
    }

    /** What may be chosen now. */
    boolean offers(Enum<?> answer) {
        return answer != FundingKind.GRANT
                && (answer != DeliveryChoice.PORTAL
                        || (isOnline() && edition.rules().delivery().portal()));
    }
}
