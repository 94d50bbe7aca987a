package de.foerdertopf.disbursement;

import de.foerdertopf.fund.PayingOffice;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What goes into the payable file of one run.
 *
 * @param number of the run
 */
record PayableBatch(
        String number, Instant closedAt, LocalDate executionDate, PayingOffice office, List<PaymentView> payments) {

    Money controlSum() {
        return payments.stream().map(PaymentView::amount).reduce(Money.ZERO, Money::plus);
    }
}
