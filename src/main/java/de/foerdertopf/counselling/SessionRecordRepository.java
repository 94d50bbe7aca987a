package de.foerdertopf.counselling;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SessionRecordRepository extends Repository<SessionRecord, UUID> {

    SessionRecord save(SessionRecord session);

    Optional<SessionRecord> findByIdAndCaseNumber(UUID id, CaseNumber caseNumber);

    /** @throws NotFoundException if the case has no such session */
    default SessionRecord require(UUID id, CaseNumber caseNumber) {
        return findByIdAndCaseNumber(id, caseNumber)
                .orElseThrow(() -> new NotFoundException("No session " + id + " in " + caseNumber));
    }

    List<SessionRecord> findByCaseNumberOrderByHeldOn(CaseNumber caseNumber);

    @Query("select coalesce(sum(s.minutes), 0) from SessionRecord s where s.caseNumber = :caseNumber")
    int minutesOf(CaseNumber caseNumber);
}
