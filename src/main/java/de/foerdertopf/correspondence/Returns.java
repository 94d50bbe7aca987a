package de.foerdertopf.correspondence;

import de.foerdertopf.disbursement.PaymentReturned;
import de.foerdertopf.disbursement.PaymentView;

/** Tells one return of a payment from the next: what was noted by mistake and taken back can come back once more, and is told again. */
final class Returns {

    private Returns() {}

    static String occasion(PaymentReturned event) {
        return event.number() + ":" + event.returnedOn() + ":" + event.reasonCode();
    }

    static String occasion(PaymentView payment) {
        return payment.number() + ":" + payment.returnedOn() + ":" + payment.returnReason();
    }
}
