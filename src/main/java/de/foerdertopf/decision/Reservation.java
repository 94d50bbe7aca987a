package de.foerdertopf.decision;

import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.BusinessRuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a decision is reserved for a later one (Vorbehalt): its amount is fixed for good only then.
 *
 * @param settledOn when the amount was fixed for good; null before
 */
@Embeddable
record Reservation(
        @Column(columnDefinition = "text") String provisionalOpen,
        LocalDate provisionalUntil,
        @Nullable LocalDate settledOn) {

    /** @throws BusinessRuleViolation {@code decision.provisional-not-full}, {@code decision.provisional-incomplete} */
    static Reservation of(Provisional why, Outcome outcome, LocalDate today) {
        if (outcome != Outcome.APPROVED) {
            throw new BusinessRuleViolation("decision.provisional-not-full");
        }
        if (why.open().isBlank() || !why.finalBy().isAfter(today)) {
            throw new BusinessRuleViolation("decision.provisional-incomplete");
        }
        return new Reservation(why.open(), why.finalBy(), null);
    }

    /** @throws BusinessRuleViolation {@code decision.not-provisional} */
    Reservation settled(LocalDate day) {
        if (settledOn != null) {
            throw new BusinessRuleViolation("decision.not-provisional");
        }
        return new Reservation(provisionalOpen, provisionalUntil, day);
    }

    Provisional provisional() {
        return new Provisional(provisionalOpen, provisionalUntil);
    }
}
