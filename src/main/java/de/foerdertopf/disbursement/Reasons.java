package de.foerdertopf.disbursement;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Texts;

/** Why somebody took something back. */
final class Reasons {

    private static final int MAX_LENGTH = 500;

    private Reasons() {}

    static String require(String typed) {
        var reason = Texts.cleanLine(typed);
        if (reason.isEmpty() || reason.length() > MAX_LENGTH) {
            throw new BusinessRuleViolation("disbursement.reason-missing");
        }
        return reason;
    }
}
