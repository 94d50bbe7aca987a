package de.foerdertopf.notice.remedy;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ObjectionRepository extends Repository<Objection, UUID> {

    Objection save(Objection objection);

    Optional<Objection> findById(UUID id);

    List<Objection> findByCaseNumberOrderByReceivedOn(CaseNumber caseNumber);

    List<Objection> findByNoticeId(UUID noticeId);

    /** This remedy, or {@link NotFoundException}. */
    default Objection require(UUID id) {
        return findById(id).orElseThrow(() -> new NotFoundException("No objection " + id));
    }
}
