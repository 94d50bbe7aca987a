package de.foerdertopf.application;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SponsorRequestRepository extends Repository<SponsorRequest, UUID> {

    SponsorRequest save(SponsorRequest request);

    Optional<SponsorRequest> findByTokenHash(String tokenHash);

    List<SponsorRequest> findByCaseNumberAndUsedAtIsNullAndWithdrawnAtIsNull(CaseNumber caseNumber);
}
