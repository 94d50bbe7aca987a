package de.foerdertopf.proofofuse;

import de.foerdertopf.disbursement.PaymentStop;
import de.foerdertopf.disbursement.PaymentStops;
import de.foerdertopf.shared.CaseNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells those who pay that a grant ended, or that the group is heard before it may end. A remedy against the notice holds up the claim,
 * never this.
 */
@Component
class GrantStops implements PaymentStops {

    private final ProofOfUseRepository proofs;
    private final ClaimHearingRepository hearings;

    GrantStops(ProofOfUseRepository proofs, ClaimHearingRepository hearings) {
        this.proofs = proofs;
        this.hearings = hearings;
    }

    @Override
    public Optional<PaymentStop> of(CaseNumber caseNumber) {
        var proof = proofs.findByCaseNumber(caseNumber);
        if (proof.filter(ProofOfUse::isRenounced).isPresent()) {
            return Optional.of(PaymentStop.GRANT_RENOUNCED);
        }
        if (proof.filter(ProofOfUse::isEnded).isPresent()) {
            return Optional.of(PaymentStop.GRANT_ENDED);
        }
        if (hearings.findByCaseNumberAndAboutAndState(caseNumber, HeardClaim.About.WITHDRAWAL, HeardClaim.State.OPEN)
                .isPresent()) {
            return Optional.of(PaymentStop.WITHDRAWAL_HEARD);
        }
        return proof.filter(ProofOfUse::isRevocationHeard).map(heard -> PaymentStop.REVOCATION_HEARD);
    }
}
