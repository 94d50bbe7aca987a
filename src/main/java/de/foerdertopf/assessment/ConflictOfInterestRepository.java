package de.foerdertopf.assessment;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConflictOfInterestRepository extends Repository<ConflictOfInterest, UUID> {

    ConflictOfInterest save(ConflictOfInterest conflict);

    boolean existsByCaseNumberAndStaffId(CaseNumber caseNumber, String staffId);

    List<ConflictOfInterest> findByCaseNumber(CaseNumber caseNumber);

    List<ConflictOfInterest> findByStaffId(String staffId);

    List<ConflictOfInterest> findAllByOrderByDeclaredAtDesc();
}
