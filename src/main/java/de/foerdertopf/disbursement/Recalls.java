package de.foerdertopf.disbursement;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the cash office is asked to stop: payments of a grant that ended, or may end, which lie there in a file. */
@Component
@Transactional(readOnly = true)
public class Recalls {

    private final PaymentRepository payments;
    private final PaymentObstacles obstacles;

    Recalls(PaymentRepository payments, PaymentObstacles obstacles) {
        this.payments = payments;
        this.obstacles = obstacles;
    }

    /** The payments of a case that lie at the cash office and may not go out, by number. */
    public List<PaymentView> of(CaseNumber caseNumber) {
        return obstacles.stop(caseNumber).isEmpty()
                ? List.of()
                : payments.ofCase(caseNumber).stream()
                        .filter(PaymentView::isAskedBack)
                        .toList();
    }

    /** What lies at the cash office and may not go out, of a whole fund: the longest asked for first. */
    public List<PaymentView> of(FundCode fund) {
        return payments.findAskedBack(fund).stream()
                .map(Payment::view)
                .filter(payment -> obstacles.stop(payment.caseNumber()).isPresent())
                .toList();
    }

    /** What the cash office was asked to stop and may go out after all, of a whole fund: it must be told. */
    public List<PaymentView> moot(FundCode fund) {
        return payments.findAskedBack(fund).stream()
                .map(Payment::view)
                .filter(this::isRecallMoot)
                .toList();
    }

    /** Whether the cash office was asked to stop a payment against which nothing stands any more. */
    public boolean isRecallMoot(PaymentView payment) {
        return payment.isAskedBack() && obstacles.stop(payment.caseNumber()).isEmpty();
    }

    /** How a payment stands, as a code: {@link PaymentView#standing}, or that its recall is moot. */
    public String standing(PaymentView payment) {
        return isRecallMoot(payment) ? "RECALL_MOOT" : payment.standing();
    }
}
