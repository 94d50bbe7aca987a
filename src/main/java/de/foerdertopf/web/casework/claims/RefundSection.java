package de.foerdertopf.web.casework.claims;

import de.foerdertopf.proofofuse.DueRefund;
import de.foerdertopf.proofofuse.RefundView;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the group paid back and gets back: still to be ordered, at the cash office, or sent. */
@Component
@Order(96)
class RefundSection implements CaseSection {

    private final Refunds refunds;
    private final RefundWords words;

    RefundSection(Refunds refunds, RefundWords words) {
        this.refunds = refunds;
        this.words = words;
    }

    /**
     * What is shown.
     *
     * @param due what nobody has ordered yet; null where nothing is due
     * @param underWay what the cash office has; null where nothing is there
     * @param ordered when that was ordered, and by whom; null where nothing was
     * @param sent what went out
     */
    public record Shown(
            @Nullable DueRefund due,
            @Nullable RefundView underWay,
            @Nullable String ordered,
            List<RefundView> sent) {}

    @Override
    public String template() {
        return "casework/claims/refund";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var due = refunds.due(it.caseNumber());
        var underWay = refunds.underWay(it.caseNumber());
        var sent = refunds.sent(it.caseNumber());
        if (due.isEmpty() && underWay.isEmpty() && sent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Shown(
                due.orElse(null),
                underWay.orElse(null),
                underWay.map(words::ordered).orElse(null),
                sent));
    }
}
