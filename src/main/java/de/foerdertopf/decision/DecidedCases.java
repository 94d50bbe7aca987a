package de.foerdertopf.decision;

import de.foerdertopf.application.WithdrawApplication.ApplicationWithdrawn;
import de.foerdertopf.application.WithdrawApplication.WithdrawalGuard;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
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
        if (decisions.findByCaseNumberAndState(caseNumber, DecisionState.TAKEN).isPresent()) {
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
