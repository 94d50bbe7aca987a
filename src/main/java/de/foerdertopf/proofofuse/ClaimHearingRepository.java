package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClaimHearingRepository extends Repository<ClaimHearing, UUID> {

    ClaimHearing save(ClaimHearing hearing);

    List<ClaimHearing> findByCaseNumberOrderBySentOn(CaseNumber caseNumber);

    Optional<ClaimHearing> findByCaseNumberAndAboutAndState(
            CaseNumber caseNumber, HeardClaim.About about, HeardClaim.State state);

    /** The open hearing, or {@code claim.not-heard}. */
    default ClaimHearing requireOpen(CaseNumber caseNumber, HeardClaim.About about) {
        return findByCaseNumberAndAboutAndState(caseNumber, about, HeardClaim.State.OPEN)
                .orElseThrow(() -> new BusinessRuleViolation("claim.not-heard"));
    }
}
