package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import java.time.LocalDate;
import java.util.List;

/** A payment run with exactly these payments, through the real use cases. */
public final class RunOf {

    private RunOf() {}

    /** Where the house keeps what a test needs. */
    public interface Beans {
        <T> T bean(Class<T> type);
    }

    /** The runs, ready for the cash office. */
    public static List<PaymentRunId> these(
            Beans house, FundCode fund, List<PaymentId> payments, LocalDate on, Actor by) {
        var choose = house.bean(ChoosePayments.class);
        choose.choose(ChoosePayments.Command.none(fund, by));
        choose.choose(new ChoosePayments.Command(fund, ChoosePayments.Kind.THESE, payments, payments, by));
        var seen = house.bean(NextRun.class).preview(fund, by, 1).totals().seen();
        var runs = house.bean(ClosePaymentRun.class).close(new ClosePaymentRun.Command(fund, seen, on, by));
        runs.forEach(house.bean(PreparePaymentRun.class)::prepare);
        choose.choose(ChoosePayments.Command.all(fund, by));
        return runs;
    }
}
