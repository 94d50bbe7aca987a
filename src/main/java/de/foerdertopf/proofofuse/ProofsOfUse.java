package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.OverdueProofs;
import de.foerdertopf.counselling.HoldJointReview;
import de.foerdertopf.decision.EndedGrants;
import de.foerdertopf.notice.remedy.ContestedGrants;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.StaleCaseException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All proofs of use. */
@Component
@Transactional(readOnly = true)
public class ProofsOfUse implements OverdueProofs, HoldJointReview.EndedProjects, ContestedGrants, EndedGrants {

    private final ProofOfUseRepository proofs;

    ProofsOfUse(ProofOfUseRepository proofs) {
        this.proofs = proofs;
    }

    public Optional<ProofView> find(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber).map(ProofOfUse::view);
    }

    /**
     * The proof that a case owes.
     *
     * @throws NotFoundException where no money was paid yet
     */
    public ProofView require(CaseNumber caseNumber) {
        return find(caseNumber).orElseThrow(() -> new NotFoundException("No proof is owed in " + caseNumber));
    }

    /**
     * The proof that a case owes, as long as its report is awaited.
     *
     * @throws StaleCaseException once the report is there or the case is settled
     */
    public ProofView requireAwaited(CaseNumber caseNumber) {
        var proof = require(caseNumber);
        if (proof.state() != ProofState.AWAITED) {
            throw new StaleCaseException(caseNumber, "await-proof");
        }
        return proof;
    }

    /** What a withdrawal left of a grant and nobody has proved yet. */
    public Optional<Money> restToProve(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                .flatMap(known -> known.standing().restToProve());
    }

    @Override
    public Optional<Money> remains(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber).flatMap(ProofOfUse::remains);
    }

    /** Whether a notice took the whole grant back, also when all was paid back since. */
    public boolean isRevokedWholly(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                .filter(proof -> proof.standing().isRevokedWholly())
                .isPresent();
    }

    @Override
    public List<CaseNumber> overdueAmong(Collection<CaseNumber> cases, LocalDate day) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var overdue = proofs.findByCaseNumberInAndStateAndScheduleDueOnBefore(cases, ProofState.AWAITED, day).stream()
                .map(ProofOfUse::caseNumber)
                .collect(Collectors.toSet());
        return cases.stream().filter(overdue::contains).toList();
    }

    @Override
    public boolean isRevoked(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber).filter(ProofOfUse::isEnded).isPresent();
    }

    @Override
    public Optional<Money> claimed(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                .filter(proof -> proof.standing().isContestable())
                .filter(ProofOfUse::isSettled)
                .map(proof -> proof.requireSettlement().repaymentDue())
                .filter(Money::isPositive);
    }

    @Override
    public boolean isOver(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                .filter(proof -> proof.state() == ProofState.CLOSED || proof.state() == ProofState.REVOKED)
                .isPresent();
    }
}
