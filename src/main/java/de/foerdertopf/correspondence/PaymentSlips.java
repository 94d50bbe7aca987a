package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.proofofuse.CashReferences;
import de.foerdertopf.shared.CaseNumber;
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

    /** Which sum goes to which account, until when, and under which reference: the cash office's own, else the number of the case. */
    public PaymentSlip of(CaseNumber caseNumber, Money amount, LocalDate dueOn) {
        var office = funds.require(applications.require(caseNumber).fund()).payingOffice();
        var reference = references.of(caseNumber).orElse(caseNumber.value());
        return new PaymentSlip(office.debtorName(), office.debtorIban(), amount, reference, dueOn);
    }
}
