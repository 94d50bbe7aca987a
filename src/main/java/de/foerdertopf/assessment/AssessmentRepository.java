package de.foerdertopf.assessment;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AssessmentRepository extends Repository<Assessment, UUID> {

    Assessment save(Assessment assessment);

    Optional<Assessment> findByCaseNumber(CaseNumber caseNumber);

    /** The assessment of this case, or {@link NotFoundException}. */
    default Assessment require(CaseNumber caseNumber) {
        return findByCaseNumber(caseNumber).orElseThrow(() -> new NotFoundException("No assessment of " + caseNumber));
    }
}
