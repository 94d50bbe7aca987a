package de.foerdertopf.disbursement;

import de.foerdertopf.shared.CaseNumber;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** The payments of a case, held for whoever stops them: in the order in which everybody holds them, the case, its runs, its payments. */
@Component
class LockedPayments {

    private final PaymentLocks locks;
    private final PaymentRunRepository runs;
    private final PaymentRepository payments;

    LockedPayments(PaymentLocks locks, PaymentRunRepository runs, PaymentRepository payments) {
        this.locks = locks;
        this.runs = runs;
        this.payments = payments;
    }

    /** Lets whoever orders or closes a run with the case finish first. */
    void alone(CaseNumber caseNumber) {
        locks.lock(caseNumber);
    }

    /** Holds all of them, in whatever state. */
    void all(CaseNumber caseNumber) {
        alone(caseNumber);
        lockRuns(caseNumber);
        payments.lock(caseNumber, EnumSet.allOf(PaymentState.class));
    }

    /** Those that lie in a run, with their runs. */
    List<Payment> inRun(CaseNumber caseNumber) {
        lockRuns(caseNumber);
        return payments.lock(caseNumber, EnumSet.of(PaymentState.IN_RUN));
    }

    /** Those that have not left the house. */
    List<Payment> ordered(CaseNumber caseNumber) {
        return payments.lock(caseNumber, EnumSet.of(PaymentState.ORDERED, PaymentState.RELEASED));
    }

    /** Runs before payments, as those lock them who write the files of a run. */
    private void lockRuns(CaseNumber caseNumber) {
        payments.runsOf(caseNumber).forEach(runs::lock);
    }
}
