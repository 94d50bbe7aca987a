package de.foerdertopf.disbursement;

import de.foerdertopf.fund.PayingOffice;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What goes into the payable file of one run.
 *
 * @param number of the run
 * @param people the names of those who certified and ordered, by their ids
 */
record PayableBatch(
        String number,
        Instant closedAt,
        LocalDate executionDate,
        PayingOffice office,
        List<PaymentView> payments,
        Map<String, String> people) {

    PayableBatch {
        payments = List.copyOf(payments);
        people = Map.copyOf(people);
    }

    /** A person's name; whoever is nobody here stays as she is. */
    String nameOf(String id) {
        return people.getOrDefault(id, id);
    }

    Money controlSum() {
        return payments.stream().map(PaymentView::amount).reduce(Money.ZERO, Money::plus);
    }
}
