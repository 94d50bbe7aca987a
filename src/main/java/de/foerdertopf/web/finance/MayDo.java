package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;

/**
 * What the visitor may do with a payment as it stands.
 *
 * @param recall whether the cash office's answer is awaited that it stopped the payment
 */
public record MayDo(boolean release, boolean takeBack, boolean comeBack, boolean recall) {

    /**
     * By the duties of the visitor in the fund and in this case.
     *
     * @param firstPerson whether the visitor certified the payment or typed its account, so that somebody else must release it
     */
    static MayDo with(PaymentView payment, boolean firstPerson, boolean handler, boolean finance, boolean authorizer) {
        var ordered = payment.state() == PaymentState.ORDERED;
        return new MayDo(
                ordered && authorizer && !firstPerson,
                handler && (ordered || payment.state() == PaymentState.RELEASED),
                finance && payment.state() == PaymentState.EXECUTED,
                finance && payment.state() == PaymentState.IN_RUN && payment.recallAskedAt() != null);
    }
}
