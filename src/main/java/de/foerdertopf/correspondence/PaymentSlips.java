package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.proofofuse.CashReferences;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a claim's recipient needs to pay: the same in each letter, mail and page. */
@Component
public class PaymentSlips {

    private final Applications applications;
    private final Funds funds;
    private final CashReferences references;

    PaymentSlips(Applications applications, Funds funds, CashReferences references) {
        this.applications = applications;
        this.funds = funds;
        this.references = references;
    }

    /** To which account money of this case is paid back, and under which reference: the cash office's own, else the number of the case. */
    public record Account(String payee, Iban iban, String reference) {}

    /** Where the money goes, whatever the sum and the day. */
    public Account account(CaseNumber caseNumber) {
        var office = funds.require(applications.require(caseNumber).fund()).payingOffice();
        return new Account(
                office.debtorName(),
                office.debtorIban(),
                references.of(caseNumber).orElse(caseNumber.value()));
    }

    /** Which sum goes there, until when. */
    public PaymentSlip of(CaseNumber caseNumber, Money amount, LocalDate dueOn) {
        var to = account(caseNumber);
        return new PaymentSlip(to.payee(), to.iban(), amount, to.reference(), dueOn);
    }
}
