package de.foerdertopf.web.desk;

import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.CaseNumber;

/**
 * A case whose page is shown.
 *
 * @param isOver whether nothing is left to be done in it
 * @param isBeforeDecision whether nobody has decided yet
 */
public record ShownCase(DeskCase opened, boolean isOver, boolean isBeforeDecision) {

    public CaseNumber caseNumber() {
        return opened.caseNumber();
    }

    /** Whether the person who looks has one of these roles in the case's fund. */
    public boolean is(Role... anyOf) {
        return opened.is(anyOf);
    }
}
