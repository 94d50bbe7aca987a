package de.foerdertopf.correspondence;

import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.notice.letters.PaidSum;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a grant was paid and when, as letters tell it: often in parts, sometimes not yet. */
@Component
class PaidOut {

    private final Payments payments;
    private final Grants grants;

    PaidOut(Payments payments, Grants grants) {
        this.payments = payments;
        this.grants = grants;
    }

    /** All that was paid and stayed with the group. */
    Money total(CaseNumber caseNumber) {
        return payments.paidTotal(caseNumber);
    }

    /** Each payment that stayed with the group, in the order of its day. */
    List<PaidSum> sums(CaseNumber caseNumber) {
        return payments.paid(caseNumber).stream()
                .map(payment -> new PaidSum(payment.amount(), Objects.requireNonNull(payment.executedOn())))
                .toList();
    }

    /** The day of the last payment; null while nothing was paid. */
    @Nullable
    LocalDate lastDay(CaseNumber caseNumber) {
        var sums = sums(caseNumber);
        return sums.isEmpty() ? null : sums.get(sums.size() - 1).on();
    }

    LocalDate requireLastDay(CaseNumber caseNumber) {
        return Objects.requireNonNull(lastDay(caseNumber));
    }

    LocalDate requireFirstDay(CaseNumber caseNumber) {
        return sums(caseNumber).get(0).on();
    }

    /** What lies at the cash office and may still arrive; null where nothing does. */
    @Nullable
    Money underWay(CaseNumber caseNumber) {
        var sum = payments.ofCase(caseNumber).stream()
                .filter(payment -> payment.state() == PaymentState.IN_RUN)
                .map(PaymentView::amount)
                .reduce(Money.ZERO, Money::plus);
        return sum.isPositive() ? sum : null;
    }

    /** What of the grant was not paid; null where all was. */
    @Nullable
    Money unpaid(CaseNumber caseNumber) {
        var open = grants.require(caseNumber).amount().minus(payments.paidTotal(caseNumber));
        return open.isPositive() ? open : null;
    }
}
