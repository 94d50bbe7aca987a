package de.foerdertopf.proofofuse;

import de.foerdertopf.disbursement.SettledGrants;
import de.foerdertopf.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Of a grant that stands the accepted proof settles what was paid; of one that ended the claim follows, until the case is closed with it. */
@Component
class SettledByProof implements SettledGrants {

    private final ProofOfUseRepository proofs;

    SettledByProof(ProofOfUseRepository proofs) {
        this.proofs = proofs;
    }

    @Override
    public boolean isSettled(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                .filter(proof -> proof.isSettled() && (!proof.isEnded() || proof.state() == ProofState.CLOSED))
                .isPresent();
    }
}
