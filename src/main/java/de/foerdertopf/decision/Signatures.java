package de.foerdertopf.decision;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who proposed a decision and who took it.
 *
 * @param decidedBy whoever signed, or decided alone; null while nobody did
 */
@Embeddable
record Signatures(
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn) {

    static Signatures proposed(Actor by, Instant at) {
        return new Signatures(by.id(), at, null, null);
    }

    /** @throws BusinessRuleViolation {@code decision.same-person}: nobody signs what she proposed herself */
    void requireOther(Actor by) {
        if (by.id().equals(proposedBy)) {
            throw new BusinessRuleViolation("decision.same-person");
        }
    }

    Signatures decided(Actor by, LocalDate day) {
        return new Signatures(proposedBy, proposedAt, by.id(), day);
    }
}
