package de.foerdertopf.rehearsal;

import de.foerdertopf.disbursement.ChoosePayments;
import de.foerdertopf.disbursement.ClosePaymentRun;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.NextRun;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PreparePaymentRun;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays a payment run from its choice to the day on which the bank paid it. */
@Component
@Profile({"rehearsal", "demo", "test"})
class RunPlayer {

    private final NextRun nextRun;
    private final ChoosePayments choosePayments;
    private final ClosePaymentRun closePaymentRun;
    private final PreparePaymentRun preparePaymentRun;
    private final MarkRunExecuted markRunExecuted;

    RunPlayer(
            NextRun nextRun,
            ChoosePayments choosePayments,
            ClosePaymentRun closePaymentRun,
            PreparePaymentRun preparePaymentRun,
            MarkRunExecuted markRunExecuted) {
        this.nextRun = nextRun;
        this.choosePayments = choosePayments;
        this.closePaymentRun = closePaymentRun;
        this.preparePaymentRun = preparePaymentRun;
        this.markRunExecuted = markRunExecuted;
    }

    /** Takes these payments, and no others that wait; afterwards all that wait are chosen again. */
    void pay(DayRun dayRun, List<PaymentId> released, LocalDate day, Cast.Staff staff) {
        var fund = dayRun.fund();
        choosePayments.choose(ChoosePayments.Command.none(fund, staff.finance()));
        choosePayments.choose(
                new ChoosePayments.Command(fund, ChoosePayments.Kind.THESE, released, released, staff.finance()));
        var seen = nextRun.preview(fund, staff.finance(), 1).totals().seen();
        for (var run : closePaymentRun.close(new ClosePaymentRun.Command(fund, seen, day, staff.finance()))) {
            preparePaymentRun.prepare(run);
            if (dayRun.paid()) {
                markRunExecuted.mark(new MarkRunExecuted.Command(run, day, staff.finance()));
            }
        }
        choosePayments.choose(ChoosePayments.Command.all(fund, staff.finance()));
    }
}
