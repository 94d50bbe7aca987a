package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * Money that was recorded as received had not come after all.
 *
 * @param reopens whether the claim is open by that and had not been, so that the case had gone on
 */
public record RepaymentReversed(
        CaseNumber caseNumber, Money amount, boolean reopens, String reason, Instant at, Actor by)
        implements BearsOnRefund {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("repaid", amount, Money.ZERO), Change.personal("reason", "", reason));
    }
}
