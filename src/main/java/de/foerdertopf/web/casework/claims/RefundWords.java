package de.foerdertopf.web.casework.claims;

import de.foerdertopf.identity.Staff;
import de.foerdertopf.proofofuse.RefundView;
import de.foerdertopf.proofofuse.Repayments;
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

    private final Repayments repayments;
    private final Staff staff;
    private final Words words;
    private final Fmt fmt;

    RefundWords(Repayments repayments, Staff staff, Words words, Fmt fmt) {
        this.repayments = repayments;
        this.staff = staff;
        this.words = words;
        this.fmt = fmt;
    }

    void facts(CaseNumber caseNumber, Money amount, Money interest, Draft page) {
        page.fact(words.text("case.refund.amount"), fmt.money(amount));
        if (interest.isPositive()) {
            page.fact(words.text("case.refund.interest"), fmt.money(interest));
        }
        var came = repayments.of(caseNumber).stream()
                .map(one -> words.text("case.refund.came-on", fmt.money(one.amount()), fmt.day(one.on())))
                .collect(Collectors.joining(", "));
        if (!came.isEmpty()) {
            page.fact(words.text("case.refund.came"), came);
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
