package de.foerdertopf.decision;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ChangeRequestRepository extends Repository<ChangeRequest, UUID> {

    ChangeRequest save(ChangeRequest request);

    Optional<ChangeRequest> findById(UUID id);

    List<ChangeRequest> findByCaseNumberOrderByAskedAt(CaseNumber caseNumber);

    /** This request, or {@link NotFoundException}. */
    default ChangeRequest require(UUID id) {
        return findById(id).orElseThrow(() -> new NotFoundException("No change request " + id));
    }
}
