package de.foerdertopf.disbursement;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Texts;

/** Why somebody took something back, or how she knows what the bank did. */
public final class Reasons {

    private static final int MAX_LENGTH = 500;

    private Reasons() {}

    /** @throws BusinessRuleViolation {@code disbursement.reason-missing}, also where it is too long */
    public static String require(String typed) {
        var reason = Texts.cleanLine(typed);
        if (reason.isEmpty() || reason.length() > MAX_LENGTH) {
            throw new BusinessRuleViolation("disbursement.reason-missing");
        }
        return reason;
    }
}
