package de.foerdertopf.proofofuse;

import de.foerdertopf.budget.ReceivedSum;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Money that came back on a claim: interest is reckoned by its day. */
@Entity
@Table(name = "repayment")
class Repayment extends ReceivedSum {

    protected Repayment() {}

    Repayment(CaseNumber caseNumber, Money amount, LocalDate receivedOn) {
        super(caseNumber, amount, receivedOn);
    }
}
