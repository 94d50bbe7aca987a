package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.DuePayment;
import de.foerdertopf.disbursement.NextRun;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.Recalls;
import de.foerdertopf.disbursement.RunPreview;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.layout.Paging;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the pages about a fund's payments show. */
@Component
class PaymentsPages {

    private final FinanceDesk desk;
    private final Payments payments;
    private final PaymentRuns runs;
    private final NextRun nextRun;
    private final PaymentRows words;
    private final StayingOut stayingOut;
    private final Recalls recalls;

    PaymentsPages(
            FinanceDesk desk,
            Payments payments,
            PaymentRuns runs,
            NextRun nextRun,
            PaymentRows words,
            StayingOut stayingOut,
            Recalls recalls) {
        this.desk = desk;
        this.payments = payments;
        this.runs = runs;
        this.nextRun = nextRun;
        this.words = words;
        this.stayingOut = stayingOut;
        this.recalls = recalls;
    }

    PaymentsPage overview(Fund fund, Actor actor, int page) {
        var code = fund.code();
        var base = FinanceDesk.base(fund);
        var closed = desk.closedTo(actor);
        var dueOnPage = payments.due(code, page);
        var due = dueOnPage.items().stream()
                .filter(item -> !closed.contains(item.caseNumber()))
                .toList();
        var ordered = payments.in(code, PaymentState.ORDERED, 1);
        var executed = payments.in(code, PaymentState.EXECUTED, 1);
        var listing = runs.of(code, 1);
        // what she released is held back from her own runs only: who brings nothing to the cash office sees it as
        // anybody would
        var pays = desk.has(actor, code, PaymentDuty.PAY);
        var preview = nextRun.preview(code, pays ? actor : Actor.SYSTEM, 1);
        return new PaymentsPage(
                base,
                desk.fundsOf(actor).stream()
                        .map(other -> new Tab(
                                other.shortName(),
                                FinanceDesk.base(other),
                                other.code().equals(code)))
                        .toList(),
                desk.has(actor, code, PaymentDuty.CHECK),
                pays,
                due.stream().filter(item -> !item.isHeldBack()).toList(),
                due.stream().filter(DuePayment::isHeldBack).toList(),
                new Paging(dueOnPage.page(), dueOnPage.pages(), dueOnPage.total(), base),
                reasons(due),
                without(closed, recalls.of(code)),
                without(closed, recalls.moot(code)),
                ordered(without(closed, ordered.items())),
                ordered.total(),
                preview,
                nextRun.leftToOthers(code, actor),
                staying(code, preview, closed),
                listing.items(),
                listing.pages() > 1,
                without(closed, executed.items()),
                executed.total());
    }

    /** All payments in one state, a page at a time. */
    PaymentListPage list(Fund fund, Actor actor, PaymentState state, int page) {
        var listing = payments.in(fund.code(), state, page);
        var base = FinanceDesk.base(fund);
        var heading = words.text("payment.state." + state);
        var shown = without(desk.closedTo(actor), listing.items());
        return new PaymentListPage(
                base,
                heading,
                shown,
                state == PaymentState.RELEASED ? why(fund.code(), shown) : Map.of(),
                new Paging(listing.page(), listing.pages(), listing.total(), base + "/zahlungen?stand=" + state),
                words.crumbs(fund, heading, true));
    }

    private Map<String, String> reasons(List<DuePayment> due) {
        return due.stream()
                .map(DuePayment::returned)
                .filter(Objects::nonNull)
                .map(PaymentView::returnReason)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(code -> code, words::reason));
    }

    private List<PaymentsPage.Ordered> ordered(List<PaymentView> ordered) {
        var names = desk.names(ordered.stream().map(PaymentView::orderedBy).toArray(String[]::new));
        return ordered.stream()
                .map(payment -> new PaymentsPage.Ordered(
                        payment,
                        names.getOrDefault(payment.orderedBy(), payment.orderedBy()),
                        payments.obstacles(payment.id())))
                .toList();
    }

    private List<StayingOut.Staying> staying(FundCode fund, RunPreview preview, Set<CaseNumber> closed) {
        var rows = preview.stayingOut().stream()
                .filter(row -> !closed.contains(row.payment().caseNumber()))
                .toList();
        return stayingOut.of(
                fund,
                rows.stream().map(RunPreview.Row::payment).toList(),
                rows.stream().collect(Collectors.toMap(row -> row.payment().id(), RunPreview.Row::obstacles)));
    }

    private Map<PaymentId, List<String>> why(FundCode fund, List<PaymentView> released) {
        var obstacles =
                released.stream().collect(Collectors.toMap(PaymentView::id, item -> payments.obstacles(item.id())));
        return stayingOut.of(fund, released, obstacles).stream()
                .collect(Collectors.toMap(item -> item.payment().id(), StayingOut.Staying::why));
    }

    private static List<PaymentView> without(Set<CaseNumber> closed, List<PaymentView> all) {
        return all.stream()
                .filter(payment -> !closed.contains(payment.caseNumber()))
                .toList();
    }
}
