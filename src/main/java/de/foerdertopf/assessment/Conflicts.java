package de.foerdertopf.assessment;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may not take part in which case: a hard stop, not a finding. */
@Component
@Transactional(readOnly = true)
public class Conflicts {

    static final String VIOLATION = "conflict-of-interest";

    private final ConflictOfInterestRepository conflicts;

    Conflicts(ConflictOfInterestRepository conflicts) {
        this.conflicts = conflicts;
    }

    /** @throws BusinessRuleViolation {@code conflict-of-interest} if the person declared one in this case */
    public void requireNone(CaseNumber caseNumber, Actor actor) {
        if (conflicts.existsByCaseNumberAndStaffId(caseNumber, actor.id())) {
            throw new BusinessRuleViolation(VIOLATION);
        }
    }

    /**
     * The same for deeds that touch several cases at once.
     *
     * @throws BusinessRuleViolation {@code conflict-of-interest} if the person declared one in any of these cases
     */
    public void requireNone(Collection<CaseNumber> cases, Actor actor) {
        if (!Collections.disjoint(cases, casesOf(actor))) {
            throw new BusinessRuleViolation(VIOLATION);
        }
    }

    /** Ids of the staff who stay out of the case. */
    public Set<String> of(CaseNumber caseNumber) {
        return conflicts.findByCaseNumber(caseNumber).stream()
                .map(ConflictOfInterest::staffId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The cases out of which the person stays. */
    public Set<CaseNumber> casesOf(Actor actor) {
        return conflicts.findByStaffId(actor.id()).stream()
                .map(ConflictOfInterest::caseNumber)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that was declared, the latest first. */
    public List<Declared> all() {
        return conflicts.findAllByOrderByDeclaredAtDesc().stream()
                .map(conflict -> new Declared(conflict.caseNumber(), conflict.staffId(), conflict.declaredAt()))
                .toList();
    }

    /** That a person stays out of a case since a moment; the reason is nobody else's business. */
    public record Declared(CaseNumber caseNumber, String staffId, Instant at) {}
}
