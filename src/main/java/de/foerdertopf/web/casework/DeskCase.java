package de.foerdertopf.web.casework;

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
record DeskCase(SubmittedApplication application, Fund fund, FundEdition edition, Round round, StaffMember person) {

    CaseNumber caseNumber() {
        return application.caseNumber();
    }

    String title() {
        return application.answers().project().title();
    }

    /** Whether the person has one of these roles in the case's fund. */
    boolean is(Role... anyOf) {
        return person.has(fund.code(), anyOf);
    }

    /** Whether small sums take the short path: one page confirms and decides. */
    boolean isMicro() {
        return edition.rules().isMicro(application.answers().amountRequested());
    }

    String href() {
        return href(caseNumber());
    }

    String href(String deed) {
        return href() + "/" + deed;
    }

    static String href(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber.value();
    }
}
