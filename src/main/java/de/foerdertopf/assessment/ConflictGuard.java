package de.foerdertopf.assessment;

import de.foerdertopf.assessment.DeclareConflict.ConflictDeclared;
import de.foerdertopf.shared.AuditedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Undoes every deed in a case by a person who stays out of it, whichever use case it was: all of them tell what they did, in the same
 * transaction. To declare a conflict is possible ever again.
 */
@Component
class ConflictGuard {

    private final Conflicts conflicts;

    ConflictGuard(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    /** @throws de.foerdertopf.shared.BusinessRuleViolation {@code conflict-of-interest} */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AuditedEvent.OfCase event) {
        if (event.by().isStaff() && !(event instanceof ConflictDeclared)) {
            conflicts.requireNone(event.caseNumber(), event.by());
        }
    }
}
