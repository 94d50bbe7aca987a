package de.foerdertopf.decision;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<Decision, UUID> {

    Decision save(Decision decision);

    Decision saveAndFlush(Decision decision);

    Optional<Decision> findById(UUID id);

    List<Decision> findByCaseNumberOrderBySignaturesProposedAt(CaseNumber caseNumber);

    List<Decision> findByStateAndSignaturesProposedBy(DecisionState state, String proposedBy);

    List<Decision> findByFundAndStateOrderBySignaturesProposedAtAsc(FundCode fund, DecisionState state);

    Optional<Decision> findByCaseNumberAndState(CaseNumber caseNumber, DecisionState state);

    /** The decision that waits for a signature, or {@code decision.not-proposed}. */
    default Decision requireProposed(CaseNumber caseNumber) {
        return findByCaseNumberAndState(caseNumber, DecisionState.PROPOSED)
                .orElseThrow(() -> new BusinessRuleViolation("decision.not-proposed"));
    }

    /** The decision in force against which a remedy was upheld, so that another one is to replace it. */
    default Optional<Decision> findReopened(CaseNumber caseNumber) {
        return findByCaseNumberAndState(caseNumber, DecisionState.TAKEN).filter(Decision::isReopened);
    }

    /** The decision in force, or {@code decision.not-taken}. */
    default Decision requireTaken(CaseNumber caseNumber) {
        return findByCaseNumberAndState(caseNumber, DecisionState.TAKEN)
                .orElseThrow(() -> new BusinessRuleViolation("decision.not-taken"));
    }
}
