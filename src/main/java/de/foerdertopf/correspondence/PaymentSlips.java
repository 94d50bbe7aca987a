package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a claim's recipient needs to pay: the same in each letter, mail and page. */
@Component
public class PaymentSlips {

    private final Applications applications;
    private final Funds funds;

    PaymentSlips(Applications applications, Funds funds) {
        this.applications = applications;
        this.funds = funds;
    }

    /** Which sum goes to which account, under which reference, until when. */
    public PaymentSlip of(CaseNumber caseNumber, Money amount, LocalDate dueOn) {
        var office = funds.require(applications.require(caseNumber).fund()).payingOffice();
        return new PaymentSlip(office.debtorName(), office.debtorIban(), amount, caseNumber.value(), dueOn);
    }
}
