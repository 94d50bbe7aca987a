package de.foerdertopf.counselling;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SessionRecordRepository extends Repository<SessionRecord, UUID> {

    SessionRecord save(SessionRecord session);

    List<SessionRecord> findByCaseNumberOrderByHeldOn(CaseNumber caseNumber);

    @Query("select coalesce(sum(s.minutes), 0) from SessionRecord s where s.caseNumber = :caseNumber")
    int minutesOf(CaseNumber caseNumber);
}
