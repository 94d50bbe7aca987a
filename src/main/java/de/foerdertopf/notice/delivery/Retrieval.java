package de.foerdertopf.notice.delivery;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a notice lay on the portal for its recipient to retrieve, and what came of it (§ 41 (2a) VwVfG).
 *
 * @param providedOn the day on which the recipient was told
 * @param retrieveBy the last day on which a retrieval counts
 * @param retrievedBy the account that retrieved it first, at {@code retrievedAt}
 * @param provisionEndedOn the day from which nothing could be retrieved any more and a letter had to go out
 */
@Embeddable
public record Retrieval(
        LocalDate providedOn,
        LocalDate retrieveBy,
        @Nullable Instant retrievedAt,
        @Nullable String retrievedBy,
        @Nullable LocalDate provisionEndedOn) {

    static Retrieval from(LocalDate toldOn, LocalDate lastDay) {
        return new Retrieval(toldOn, lastDay, null, null, null);
    }

    Retrieval retrieved(Instant at, Actor by) {
        return new Retrieval(providedOn, retrieveBy, at, by.id(), null);
    }

    Retrieval ended(LocalDate day) {
        return new Retrieval(providedOn, retrieveBy, null, null, day);
    }

    /** The German day of the retrieval; null while there was none. */
    public @Nullable LocalDate retrievedOn() {
        return retrievedAt == null ? null : HouseTime.dayOf(retrievedAt);
    }

    boolean isOpenOn(LocalDate day) {
        return retrievedAt == null && provisionEndedOn == null && !day.isAfter(retrieveBy);
    }
}
