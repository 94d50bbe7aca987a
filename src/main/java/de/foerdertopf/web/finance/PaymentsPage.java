package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.DuePayment;
import de.foerdertopf.disbursement.PaymentRunView;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.RunPreview;
import de.foerdertopf.web.layout.Paging;
import java.util.List;
import java.util.Map;

/**
 * What is to be ordered, released and paid in a fund.
 *
 * @param others the ways to the same page of the other funds
 * @param mootRecalls what the cash office was asked to stop, and may pay after all
 * @param reasons why banks sent back what is due again, by their code
 * @param leftToOthers how many released payments the visitor does not see because their cases are closed to her
 */
public record PaymentsPage(
        String base,
        List<Tab> others,
        boolean mayOrder,
        boolean mayPay,
        List<DuePayment> due,
        List<DuePayment> held,
        Paging paging,
        Map<String, String> reasons,
        List<PaymentView> recalls,
        List<PaymentView> mootRecalls,
        List<Ordered> ordered,
        long orderedInAll,
        RunPreview preview,
        long leftToOthers,
        List<StayingOut.Staying> staying,
        List<PaymentRunView> runs,
        boolean moreRuns,
        List<PaymentView> executed,
        long executedInAll) {

    /** A payment that waits to be released: who checked it, and what holds it back meanwhile. */
    public record Ordered(PaymentView payment, String checkedBy, List<String> obstacles) {}
}
