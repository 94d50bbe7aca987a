package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.shared.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at each payment of a closed run once more: it goes into the run, or is held back and says why. */
@Component
class RunCheck {

    private final PaymentRepository payments;
    private final RunContents contents;
    private final PaymentObstacles obstacles;
    private final PayeeAccounts accounts;
    private final Clock clock;

    RunCheck(
            PaymentRepository payments,
            RunContents contents,
            PaymentObstacles obstacles,
            PayeeAccounts accounts,
            Clock clock) {
        this.payments = payments;
        this.contents = contents;
        this.obstacles = obstacles;
        this.accounts = accounts;
        this.clock = clock;
    }

    void look(PaymentRun run, List<PaymentId> ids) {
        var at = clock.instant();
        var closing = Actor.staff(run.view().closedBy());
        var fine = new ArrayList<PaymentId>();
        for (var payment : payments.lock(ids.stream().map(PaymentId::value).toList())) {
            var found = payment.state() == PaymentState.RELEASED
                    ? obstacles.of(payment, closing)
                    : List.of(PaymentObstacles.NOT_RELEASED);
            if (found.isEmpty()) {
                payment.putInRun(run.id(), accounts.require(payment.caseNumber()));
                fine.add(payment.id());
            } else {
                contents.holdBack(run.id(), payment.id(), found, at);
            }
        }
        contents.checked(run.id(), fine, at);
    }

    /** What was asked back since it was put in stays out of the file. */
    void holdBackRecalled(PaymentRun run) {
        contents.holdBackRecalled(run.id(), clock.instant());
    }
}
