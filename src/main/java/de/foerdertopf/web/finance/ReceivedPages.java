package de.foerdertopf.web.finance;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.proofofuse.RecordInterest;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.proofofuse.Repayments;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gathers what came in from a group and went back to it, each to be called a mistake. */
@Component
class ReceivedPages {

    private final FinanceDesk desk;
    private final PaymentRows words;
    private final Mistakes mistakes;
    private final Repayments repayments;
    private final RecordInterest recordInterest;
    private final Refunds refunds;

    ReceivedPages(
            FinanceDesk desk,
            PaymentRows words,
            Mistakes mistakes,
            Repayments repayments,
            RecordInterest recordInterest,
            Refunds refunds) {
        this.desk = desk;
        this.words = words;
        this.mistakes = mistakes;
        this.repayments = repayments;
        this.recordInterest = recordInterest;
        this.refunds = refunds;
    }

    ReceivedPage of(Fund fund, CaseNumber caseNumber, Actor actor) {
        return new ReceivedPage(
                caseNumber,
                repayments.of(caseNumber).stream()
                        .map(one -> new ReceivedPage.CameIn(
                                one.amount(),
                                one.on(),
                                mistakes.of(
                                        fund, ReversalKind.RECEIVED, one.id().toString())))
                        .toList(),
                recordInterest
                        .last(caseNumber)
                        .map(last -> new ReceivedPage.CameIn(
                                last.amount(), last.on(), mistakes.of(fund, ReversalKind.INTEREST, last.id())))
                        .orElse(null),
                refunds.sent(caseNumber).stream()
                        .map(one -> new ReceivedPage.CameIn(
                                one.amount(),
                                Objects.requireNonNull(one.sentOn()),
                                mistakes.of(
                                        fund, ReversalKind.REFUNDED, one.id().toString())))
                        .toList(),
                words.crumbs(fund, caseNumber.value(), desk.reads(actor, fund.code())));
    }
}
