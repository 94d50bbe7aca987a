package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * The bank's answer, or money that came back by itself, changed what is claimed, or came after the grant had ended.
 *
 * @param open what is to come back by now
 * @param reopened whether the case had gone on, or had been closed, and waits for money again
 * @param lowered whether less is to come back than before
 * @param mistold whether the group's letter claims another sum
 * @param settled whether nothing is to come back and nothing can go out any more
 * @param repaymentDue what is to come back in all
 */
public record ClaimFollowed(
        CaseNumber caseNumber,
        Money open,
        boolean reopened,
        boolean lowered,
        boolean mistold,
        boolean settled,
        Money repaymentDue,
        Instant at,
        Actor by)
        implements BearsOnRefund {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("repaymentDue", repaymentDue));
    }
}
