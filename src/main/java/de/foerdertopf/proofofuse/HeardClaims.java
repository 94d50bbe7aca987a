package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hearings before withdrawals and claims, and what was decided about interest. */
@Component
@Transactional(readOnly = true)
public class HeardClaims {

    private final ClaimHearingRepository hearings;
    private final InterestChargeRepository charges;

    HeardClaims(ClaimHearingRepository hearings, InterestChargeRepository charges) {
        this.hearings = hearings;
        this.charges = charges;
    }

    /** All hearings of a case, the oldest first. */
    public List<HeardClaim> of(CaseNumber caseNumber) {
        return hearings.findByCaseNumberOrderBySentOn(caseNumber).stream()
                .map(ClaimHearing::view)
                .toList();
    }

    /** The hearing that waits for a decision. */
    public Optional<HeardClaim> open(CaseNumber caseNumber, HeardClaim.About about) {
        return hearings.findByCaseNumberAndAboutAndState(caseNumber, about, HeardClaim.State.OPEN)
                .map(ClaimHearing::view);
    }

    /** The same, where one is needed: somebody else may have decided meanwhile. */
    public HeardClaim requireOpen(CaseNumber caseNumber, HeardClaim.About about) {
        return open(caseNumber, about).orElseThrow(() -> new StaleCaseException(caseNumber, "claim"));
    }

    /** The hearing that led to the last decision. */
    public Optional<HeardClaim> decided(CaseNumber caseNumber, HeardClaim.About about) {
        return of(caseNumber).stream()
                .filter(hearing -> hearing.about() == about && hearing.state() == HeardClaim.State.DECIDED)
                .reduce((earlier, later) -> later);
    }

    public Optional<ChargedInterest> interest(CaseNumber caseNumber) {
        return charges.findByCaseNumber(caseNumber).map(InterestCharge::view);
    }
}
