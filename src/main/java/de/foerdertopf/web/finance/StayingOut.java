package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.LeftOut;
import de.foerdertopf.disbursement.NextRun;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.shared.FundCode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says of released payments why they do not go out as things stand. */
@Component
class StayingOut {

    private final FinanceDesk desk;
    private final NextRun nextRun;
    private final PaymentRows words;

    StayingOut(FinanceDesk desk, NextRun nextRun, PaymentRows words) {
        this.desk = desk;
        this.nextRun = nextRun;
        this.words = words;
    }

    /** A released payment that does not go out as things stand, and why. */
    public record Staying(PaymentView payment, List<String> why) {}

    /** @param obstacles what holds a payment back, by its id; none where it is not named */
    List<Staying> of(FundCode fund, List<PaymentView> released, Map<PaymentId, List<String>> obstacles) {
        var leftOut =
                nextRun.leftOut(fund, released.stream().map(PaymentView::id).toList());
        var names = desk.names(leftOut.values().stream().map(LeftOut::by).toArray(String[]::new));
        return released.stream()
                .map(payment -> new Staying(
                        payment,
                        words.staysOut(
                                obstacles.getOrDefault(payment.id(), List.of()), leftOut.get(payment.id()), names)))
                .toList();
    }
}
