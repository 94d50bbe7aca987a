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

    List<ChangeRequest> findByCaseNumberAndAcceptedIsNull(CaseNumber caseNumber);

    /** Whether nobody has answered a request of this kind yet. */
    boolean existsByCaseNumberAndKindAndAcceptedIsNull(CaseNumber caseNumber, ChangeKind kind);

    /** This request, or {@link NotFoundException}. */
    default ChangeRequest require(UUID id) {
        return findById(id).orElseThrow(() -> new NotFoundException("No change request " + id));
    }
}
