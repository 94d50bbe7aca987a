package de.foerdertopf.proofofuse;

import de.foerdertopf.decision.GrantRules;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much more time for its proof a group gets, and whether it can take it by itself. */
@Component
@Transactional(readOnly = true)
public class MoreTime {

    private final ProofOfUseRepository proofs;
    private final OpenProofOfUse openProofOfUse;
    private final GrantRules rules;
    private final Clock clock;

    MoreTime(ProofOfUseRepository proofs, OpenProofOfUse openProofOfUse, GrantRules rules, Clock clock) {
        this.proofs = proofs;
        this.openProofOfUse = openProofOfUse;
        this.rules = rules;
        this.clock = clock;
    }

    /** Once: as long as the due day is still the one that the edition counts. */
    public boolean isOffered(CaseNumber caseNumber) {
        var proof = require(caseNumber).view();
        return proof.state() == ProofState.AWAITED
                && proof.hearingOn() == null
                && proof.askedBack() == null
                && proof.dueOn().equals(openProofOfUse.usualDueOn(caseNumber));
    }

    /** How many days the edition offers. */
    public int days(CaseNumber caseNumber) {
        return rules.of(caseNumber).proof().extensionDays();
    }

    /** Until when that would be: counted from the due day, or from today where that has passed. */
    public LocalDate until(CaseNumber caseNumber) {
        var today = HouseTime.today(clock);
        var dueOn = require(caseNumber).dueOn();
        return (dueOn.isAfter(today) ? dueOn : today).plusDays(days(caseNumber));
    }

    private ProofOfUse require(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber).orElseThrow(() -> new NotFoundException("No proof"));
    }
}
