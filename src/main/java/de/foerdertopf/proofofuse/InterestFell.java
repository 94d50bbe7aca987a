package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * Nobody asks for this interest any more: its money had not come, or its claim fell.
 *
 * @param toWithdraw whether the group has a letter that asks for it, which a person takes back
 */
public record InterestFell(CaseNumber caseNumber, Money amount, boolean toWithdraw, Instant at, Actor by)
        implements BearsOnRefund {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("interest", amount, Money.ZERO));
    }
}
