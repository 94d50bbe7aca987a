package de.foerdertopf.assessment;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may not take part in which case: a hard stop, not a finding. */
@Component
@Transactional(readOnly = true)
public class Conflicts {

    private final ConflictOfInterestRepository conflicts;

    Conflicts(ConflictOfInterestRepository conflicts) {
        this.conflicts = conflicts;
    }

    /** @throws BusinessRuleViolation {@code conflict-of-interest} if the person declared one in this case */
    public void requireNone(CaseNumber caseNumber, Actor actor) {
        if (conflicts.existsByCaseNumberAndStaffId(caseNumber, actor.id())) {
            throw new BusinessRuleViolation("conflict-of-interest");
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
}
