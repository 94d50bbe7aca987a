package de.foerdertopf.web.casework.money;

import de.foerdertopf.decision.Decisions;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.Recalls;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.ShownCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was ordered and paid of a grant, and by whom. */
@Component
@Order(80)
class PaymentsSection implements CaseSection {

    private final Payments payments;
    private final Decisions decisions;
    private final Desk desk;
    private final Recalls recalls;

    PaymentsSection(Payments payments, Decisions decisions, Desk desk, Recalls recalls) {
        this.payments = payments;
        this.decisions = decisions;
        this.desk = desk;
        this.recalls = recalls;
    }

    /** What is shown. */
    public record Shown(List<PaymentView> payments, Map<PaymentId, String> standings, Map<String, String> names) {}

    @Override
    public String template() {
        return "casework/money/payments";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var all = payments.ofCase(it.caseNumber());
        var isGranted = decisions
                .taken(it.caseNumber())
                .filter(decision -> decision.outcome().isGrant())
                .isPresent();
        return all.isEmpty() && !isGranted
                ? Optional.empty()
                : Optional.of(new Shown(
                        all,
                        all.stream().collect(Collectors.toMap(PaymentView::id, recalls::standing)),
                        desk.names(people(all))));
    }

    private static String[] people(List<PaymentView> all) {
        return all.stream()
                .flatMap(one -> Stream.of(one.orderedBy(), one.releasedBy()))
                .toArray(String[]::new);
    }
}
