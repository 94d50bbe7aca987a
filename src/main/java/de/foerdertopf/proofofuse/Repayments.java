package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came back on a claim. */
@Component
@Transactional(readOnly = true)
public class Repayments {

    private final RepaymentRepository repayments;

    Repayments(RepaymentRepository repayments) {
        this.repayments = repayments;
    }

    /** One sum, and the day on which it came. */
    public record Received(UUID id, Money amount, LocalDate on) {}

    /** What came in a case and was no mistake, in the order of days. */
    public List<Received> of(CaseNumber caseNumber) {
        return repayments.findByCaseNumberAndReversedAtIsNullOrderByReceivedOn(caseNumber).stream()
                .map(r -> new Received(r.id(), r.amount(), r.receivedOn()))
                .toList();
    }
}
