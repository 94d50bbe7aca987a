package de.foerdertopf.assessment;

import de.foerdertopf.shared.CaseNumber;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EarlyStartPermissionRepository extends Repository<EarlyStartPermission, UUID> {

    EarlyStartPermission save(EarlyStartPermission permission);

    Optional<EarlyStartPermission> findByCaseNumber(CaseNumber caseNumber);
}
