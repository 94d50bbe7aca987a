package de.foerdertopf.decision;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PanelVoteRecordRepository extends Repository<PanelVoteRecord, UUID> {

    PanelVoteRecord save(PanelVoteRecord vote);

    List<PanelVoteRecord> findByCaseNumberOrderByRecordedAt(CaseNumber caseNumber);
}
