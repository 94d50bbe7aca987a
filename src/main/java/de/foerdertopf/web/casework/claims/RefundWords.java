package de.foerdertopf.web.casework.claims;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReversalView;
import de.foerdertopf.budget.WaitingMistakes;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.proofofuse.ReceivedForRefund;
import de.foerdertopf.proofofuse.RefundView;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Fmt;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of money that goes back to a group how much it is, from where it came, and who ordered it. */
@Component
class RefundWords {

    private final ReceivedForRefund received;
    private final WaitingMistakes waitingMistakes;
    private final Staff staff;
    private final Words words;
    private final Fmt fmt;

    RefundWords(ReceivedForRefund received, WaitingMistakes waitingMistakes, Staff staff, Words words, Fmt fmt) {
        this.received = received;
        this.waitingMistakes = waitingMistakes;
        this.staff = staff;
        this.words = words;
        this.fmt = fmt;
    }

    /** What came in on a part of which nothing goes back is not named. */
    void facts(CaseNumber caseNumber, Money ofClaim, Money ofInterest, Draft page) {
        page.fact(words.text("case.refund.amount"), fmt.money(ofClaim.plus(ofInterest)));
        if (ofInterest.isPositive()) {
            page.fact(words.text("case.refund.interest"), fmt.money(ofInterest));
        }
        var doubted = waitingMistakes.of(caseNumber).stream()
                .filter(mistake -> mistake.kind() == ReversalKind.RECEIVED)
                .map(ReversalView::subject)
                .toList();
        var came = received.of(caseNumber, ofClaim, ofInterest).stream()
                .map(one -> words.text(
                        one.interest()
                                ? "case.refund.interest-on"
                                : doubted.contains(String.valueOf(one.repayment()))
                                        ? "case.refund.doubted-on"
                                        : "case.refund.came-on",
                        fmt.money(one.amount()),
                        fmt.day(one.on())))
                .collect(Collectors.joining(", "));
        if (!came.isEmpty()) {
            page.fact(words.text("case.refund.came"), came);
        }
    }

    /** While an entry of the case is called a mistake nothing goes back: the page says what comes first. */
    void mistakes(CaseNumber caseNumber, Draft page) {
        if (!waitingMistakes.of(caseNumber).isEmpty()) {
            page.leftToOthers(words.text("violation.budget.mistake-waits"));
        }
    }

    void order(RefundView ordered, Draft page) {
        page.fact(words.text("case.refund.ordered"), ordered(ordered));
        if (!ordered.cashNote().isEmpty()) {
            page.fact(words.text("case.refund.note"), ordered.cashNote());
        }
    }

    /** When it was ordered, and by whom. */
    String ordered(RefundView ordered) {
        return words.text(
                "case.refund.by",
                fmt.day(ordered.orderedOn()),
                staff.names(List.of(ordered.orderedBy())).getOrDefault(ordered.orderedBy(), ordered.orderedBy()));
    }
}
