package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProofOfUseRepository extends Repository<ProofOfUse, UUID> {

    ProofOfUse save(ProofOfUse proof);

    void delete(ProofOfUse proof);

    Optional<ProofOfUse> findByCaseNumber(CaseNumber caseNumber);

    /** As it stands once nobody else has it in hand. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ProofOfUse p where p.caseNumber = :caseNumber")
    Optional<ProofOfUse> lock(CaseNumber caseNumber);

    List<ProofOfUse> findByCaseNumberInAndStateAndScheduleDueOnBefore(
            Collection<CaseNumber> cases, ProofState state, LocalDate day);

    /** The proof of this case, or {@code proof.not-owed}. */
    default ProofOfUse require(CaseNumber caseNumber) {
        return findByCaseNumber(caseNumber).orElseThrow(() -> new BusinessRuleViolation("proof.not-owed"));
    }
}
