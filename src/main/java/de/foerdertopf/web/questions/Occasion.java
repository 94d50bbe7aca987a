package de.foerdertopf.web.questions;

import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.fund.FundEdition;
import java.time.LocalDate;

/**
 * When the questions of an application are asked, on which it depends which of them are.
 *
 * @param place where it is asked
 * @param correction what an application says is put right; how its letters come is chosen elsewhere then
 * @param full whether the sum asked for needs the long form
 * @param plan whether the money is written down as a plan with several sources
 * @param declares whether each declaration is asked for; else one sentence at the end stands for them
 * @param day of the decision: stands in as long as no day can be read
 * @param grant what the plan calls the money that is asked for
 */
public record Occasion(
        Place place,
        boolean correction,
        boolean full,
        boolean plan,
        boolean declares,
        FundEdition edition,
        LocalDate day,
        String grant) {

    /** Where an application is asked. */
    public enum Place {
        /** Groups answer on their pages. */
        ONLINE,
        /** Groups write on a printed form. */
        ON_PAPER,
        /** Staff type what came on paper, by phone or in person: whatever was not said may stay open. */
        AT_DESK
    }

    /** A form to print, and to write on. */
    public static Occasion onPaper(boolean full, FundEdition edition, LocalDate day, String grant) {
        return new Occasion(Place.ON_PAPER, false, full, full, full, edition, day, grant);
    }

    /** Staff record an application. */
    public static Occasion recording(boolean full, FundEdition edition, LocalDate day, String grant) {
        return new Occasion(Place.AT_DESK, false, full, full, full, edition, day, grant);
    }

    /** Staff correct an application. */
    public static Occasion correcting(FundEdition edition, LocalDate day, String grant) {
        return new Occasion(Place.AT_DESK, true, true, true, true, edition, day, grant);
    }

    /** Whether staff type for the group. */
    public boolean atDesk() {
        return place == Place.AT_DESK;
    }

    boolean isOnline() {
        return place == Place.ONLINE;
    }

    boolean asksDelivery() {
        return isOnline() || !correction;
    }

    /** Groups answer each where they open that page at all. */
    boolean asksEachDeclaration() {
        return declares || !atDesk();
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
