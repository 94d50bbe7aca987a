package de.foerdertopf.budget;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries of a case that somebody calls mistakes while a second person has not decided: no money goes back on the strength of them. */
@Component
public class WaitingMistakes {

    private final ReversalRepository reversals;

    WaitingMistakes(ReversalRepository reversals) {
        this.reversals = reversals;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<ReversalView> of(CaseNumber caseNumber) {
        return reversals.waitingOf(caseNumber).stream().map(Reversal::view).toList();
    }

    /** @throws BusinessRuleViolation {@code budget.mistake-waits} */
    @Transactional(readOnly = true)
    public void requireNone(CaseNumber caseNumber) {
        if (!of(caseNumber).isEmpty()) {
            throw new BusinessRuleViolation("budget.mistake-waits");
        }
    }
}
