package de.foerdertopf.application;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Texts;
import java.util.Optional;

/**
 * What staff record because it came on paper, by phone, by mail or in person stands in the trail with a word on who confirmed it and
 * how: a signature on the paper, a call back to a known number.
 */
public final class Confirmation {

    private static final String FIELD = "confirmedHow";

    private Confirmation() {}

    /**
     * The line for the trail.
     *
     * @param said who confirmed it and how; empty where the person herself did it online
     * @throws BusinessRuleViolation {@code confirmation.missing}
     */
    public static Optional<Change> of(Channel channel, String said, Actor by) {
        var word = Texts.clean(said);
        if (word.isEmpty() && by.isStaff() && channel != Channel.ONLINE) {
            throw new BusinessRuleViolation("confirmation.missing");
        }
        return word.isEmpty() ? Optional.empty() : Optional.of(Change.personal(FIELD, "", word));
    }
}
