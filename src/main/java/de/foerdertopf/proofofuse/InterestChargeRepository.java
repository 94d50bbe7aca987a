package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InterestChargeRepository extends Repository<InterestCharge, UUID> {

    InterestCharge save(InterestCharge charge);

    void delete(InterestCharge charge);

    Optional<InterestCharge> findByCaseNumber(CaseNumber caseNumber);
}
