package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came back on a claim. */
@Component
@Transactional(readOnly = true)
public class Repayments {

    private final RepaymentRepository repayments;
    private final Refunds refunds;

    Repayments(RepaymentRepository repayments, Refunds refunds) {
        this.repayments = repayments;
        this.refunds = refunds;
    }

    /**
     * What came and was kept, in the order of days: what goes back takes from what had come last before it was ordered.
     */
    List<Received> kept(CaseNumber caseNumber) {
        var kept = new ArrayList<>(of(caseNumber));
        for (var refund : refunds.ordered(caseNumber)) {
            var left = refund.ofClaim();
            for (var i = kept.size() - 1; i >= 0 && left.isPositive(); i--) {
                var came = kept.get(i);
                if (!came.on().isAfter(refund.orderedOn())) {
                    var taken = came.amount().min(left);
                    kept.set(i, new Received(came.id(), came.amount().minus(taken), came.on()));
                    left = left.minus(taken);
                }
            }
        }
        return kept.stream().filter(came -> came.amount().isPositive()).toList();
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
