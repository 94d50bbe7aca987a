package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the preparation of a run go on that stood still, once what was wrong is mended. */
@Service
public class ResumePaymentRun {

    private final PaymentRunRepository runs;

    ResumePaymentRun(PaymentRunRepository runs) {
        this.runs = runs;
    }

    /** Does nothing to one that does not stand still. */
    @Transactional
    public void resume(Command command) {
        if (!command.by().isStaff()) {
            throw new BusinessRuleViolation("disbursement.person-needed");
        }
        PaymentRuns.lock(runs, command.run()).resume();
    }

    /** Which run. */
    public record Command(PaymentRunId run, Actor by) {}
}
