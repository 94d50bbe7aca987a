package de.foerdertopf.decision;

import de.foerdertopf.application.WithdrawApplication.ApplicationWithdrawn;
import de.foerdertopf.application.WithdrawApplication.WithdrawalGuard;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is decided is not changed any more; a proposal for an application that was withdrawn falls away. */
@Component
class DecidedCases implements WithdrawalGuard {

    private static final int BEFORE_OTHERS = 50;

    private final DecisionRepository decisions;

    DecidedCases(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    @Override
    public void requireOpen(CaseNumber caseNumber) {
        refuseIf(decisions.findByCaseNumberAndState(caseNumber, DecisionState.TAKEN));
    }

    /** What is decided anew after a remedy may need other answers. */
    @Override
    public void requireCorrectable(CaseNumber caseNumber) {
        refuseIf(decisions
                .findByCaseNumberAndState(caseNumber, DecisionState.TAKEN)
                .filter(decision -> !decision.isReopened()));
    }

    private static void refuseIf(Optional<Decision> standing) {
        if (standing.isPresent()) {
            throw new BusinessRuleViolation("application.decided");
        }
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(ApplicationWithdrawn event) {
        decisions
                .findByCaseNumberAndState(event.caseNumber(), DecisionState.PROPOSED)
                .ifPresent(proposal -> {
                    proposal.sendBack("");
                    decisions.save(proposal);
                });
    }
}
