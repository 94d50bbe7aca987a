package de.foerdertopf.disbursement;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What groups gave back of money that was paid beyond their grants. */
@Component
@Transactional(readOnly = true)
public class OverpaymentReturns {

    private final OverpaymentReturnRepository returns;

    OverpaymentReturns(OverpaymentReturnRepository returns) {
        this.returns = returns;
    }

    /** One sum, and the day on which it came. */
    public record Received(UUID id, PaymentId payment, Money amount, LocalDate on) {}

    /** What came in a case and was no mistake, in the order of days. */
    public List<Received> of(CaseNumber caseNumber) {
        return returns.findByCaseNumberAndReversedAtIsNullOrderByReceivedOn(caseNumber).stream()
                .map(back -> new Received(back.id(), back.payment(), back.amount(), back.receivedOn()))
                .toList();
    }

    /** What came of payments in the name of a year, and was no mistake. */
    Money total(FundCode fund, FiscalYear year) {
        return returns.ofYear(fund, year).stream()
                .map(OverpaymentReturn::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** All of that together. */
    Money total(CaseNumber caseNumber) {
        return of(caseNumber).stream().map(Received::amount).reduce(Money.ZERO, Money::plus);
    }
}
