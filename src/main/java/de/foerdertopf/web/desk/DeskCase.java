package de.foerdertopf.web.desk;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.fund.Round;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.CaseNumber;

/**
 * A case on somebody's desk.
 *
 * @param person who looks at it, and may
 */
public record DeskCase(
        SubmittedApplication application, Fund fund, FundEdition edition, Round round, StaffMember person) {

    /** Its number. */
    public CaseNumber caseNumber() {
        return application.caseNumber();
    }

    /** What the project is called. */
    public String title() {
        return application.answers().project().title();
    }

    /** Whether the person has one of these roles in the case's fund. */
    public boolean is(Role... anyOf) {
        return person.has(fund.code(), anyOf);
    }

    /** Whether it is a small sum. */
    public boolean isMicro() {
        return edition.rules().isMicro(application.answers().amountRequested());
    }

    /** Whether one page confirms, asks about counselling and decides; a panel is heard between these. */
    public boolean isDecidedAtOnce() {
        return edition.rules().isDecidedAtOnce(application.answers().amountRequested());
    }

    /** Whether the group gave it up before anybody decided: nothing is left to be worked on. */
    public boolean isWithdrawn() {
        return application.state() == ApplicationState.WITHDRAWN;
    }

    /** Its page. */
    public String href() {
        return href(caseNumber());
    }

    /** A page below it. */
    public String href(String deed) {
        return href() + "/" + deed;
    }

    /** The page of a case. */
    public static String href(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber.value();
    }
}
