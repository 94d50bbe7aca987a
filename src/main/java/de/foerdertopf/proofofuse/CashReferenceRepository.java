package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CashReferenceRepository extends Repository<CashReference, UUID> {

    /** Before another one counts for the same case. */
    CashReference saveAndFlush(CashReference reference);

    Optional<CashReference> findByCaseNumber(CaseNumber caseNumber);
}
