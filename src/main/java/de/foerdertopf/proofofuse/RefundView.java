package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back to a group.
 *
 * @param ofClaim what of it had been paid back of the grant
 * @param ofInterest what of it had been paid as interest
 * @param cashNote what the cash office must know; empty where nothing
 * @param orderedBy the person's id
 * @param sentOn when it went out; null as long as the cash office has not said so
 */
public record RefundView(
        UUID id,
        CaseNumber caseNumber,
        Money ofClaim,
        Money ofInterest,
        String cashNote,
        String orderedBy,
        Instant orderedAt,
        @Nullable LocalDate sentOn) {

    /** The day of the order. */
    public LocalDate orderedOn() {
        return HouseTime.dayOf(orderedAt);
    }

    /** All of it. */
    public Money amount() {
        return ofClaim.plus(ofInterest);
    }
}
