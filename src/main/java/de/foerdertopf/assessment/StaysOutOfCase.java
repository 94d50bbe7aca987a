package de.foerdertopf.assessment;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;

/** The person declared that she is too close to this case: to her it is closed, reading included. */
public class StaysOutOfCase extends BusinessRuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient CaseNumber caseNumber;

    StaysOutOfCase(CaseNumber caseNumber) {
        super(Conflicts.VIOLATION);
        this.caseNumber = caseNumber;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }
}
