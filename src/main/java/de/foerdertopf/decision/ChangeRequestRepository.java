package de.foerdertopf.decision;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface ChangeRequestRepository extends Repository<ChangeRequest, UUID> {

    ChangeRequest save(ChangeRequest request);

    Optional<ChangeRequest> findById(UUID id);

    List<ChangeRequest> findByCaseNumberOrderByAskedAt(CaseNumber caseNumber);

    List<ChangeRequest> findByCaseNumberAndAcceptedIsNull(CaseNumber caseNumber);

    /** Two wishes in one case at the same moment are taken down one after the other. */
    @NativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:caseNumber, 29)) as text)")
    Optional<String> lockWishes(String caseNumber);

    /** Whether nobody has answered a request of this kind yet. */
    boolean existsByCaseNumberAndKindAndAcceptedIsNull(CaseNumber caseNumber, ChangeKind kind);

    /** This request, or {@link NotFoundException}. */
    default ChangeRequest require(UUID id) {
        return findById(id).orElseThrow(() -> new NotFoundException("No change request " + id));
    }
}
