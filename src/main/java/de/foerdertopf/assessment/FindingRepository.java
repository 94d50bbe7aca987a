package de.foerdertopf.assessment;

import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FindingRepository extends Repository<Finding, UUID> {

    Finding save(Finding finding);

    void delete(Finding finding);

    List<Finding> findByCaseNumber(CaseNumber caseNumber);

    Optional<Finding> findByCaseNumberAndCode(CaseNumber caseNumber, FindingCode code);

    List<Finding> findByRelatedCase(CaseNumber relatedCase);

    List<Finding> findByOverriddenAtNotNullOrderByOverriddenAtDesc();
}
