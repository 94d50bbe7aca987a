package de.foerdertopf.web.finance;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Repayments;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Fmt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page for a mistake about money shows. */
@Component
class ReversalPages {

    private final FinanceDesk desk;
    private final ReverseEntry reverseEntry;
    private final Repayments repayments;
    private final ProofsOfUse proofs;
    private final Refusals refusals;
    private final PaymentRows words;
    private final Fmt fmt;

    ReversalPages(
            FinanceDesk desk,
            ReverseEntry reverseEntry,
            Repayments repayments,
            ProofsOfUse proofs,
            Refusals refusals,
            PaymentRows words,
            Fmt fmt) {
        this.desk = desk;
        this.reverseEntry = reverseEntry;
        this.repayments = repayments;
        this.proofs = proofs;
        this.refusals = refusals;
        this.words = words;
        this.fmt = fmt;
    }

    ReversalPage of(Fund fund, ReversalKind kind, String subject, Actor actor) {
        var entry = entry(fund, kind, subject);
        var waiting = reverseEntry
                .waitingFor(kind, subject)
                .filter(wish -> wish.fund().equals(fund.code()))
                .orElse(null);
        return new ReversalPage(
                ReversalController.href(fund, kind, subject),
                entry.what(),
                entry.back(),
                entry.refused(),
                waiting,
                waiting == null ? null : desk.names(waiting.requestedBy()).get(waiting.requestedBy()),
                reverseEntry
                        .refused(kind, subject)
                        .map(answer -> words.text(
                                "reversal.refused",
                                desk.names(answer.by()).getOrDefault(answer.by(), answer.by()),
                                fmt.moment(answer.at()),
                                answer.refusal()))
                        .orElse(null),
                follows(kind, subject),
                words.crumbs(fund, words.text("reversal.title"), desk.reads(actor, fund.code())));
    }

    /** Of money that came in on a claim only so much is open again as is still claimed. */
    private String follows(ReversalKind kind, String subject) {
        return (kind == ReversalKind.RECEIVED ? reverseEntry.caseOf(kind, subject) : Optional.<CaseNumber>empty())
                .flatMap(caseNumber -> repayments.of(caseNumber).stream()
                        .filter(one -> one.id().toString().equalsIgnoreCase(subject))
                        .findFirst()
                        .map(one -> openAgain(proofs.require(caseNumber), one.amount())))
                .map(again -> again.isPositive()
                        ? words.text("reversal.follows.RECEIVED.open", fmt.money(again))
                        : words.text("reversal.follows.RECEIVED.nothing"))
                .orElseGet(() -> words.text("reversal.follows." + kind));
    }

    private static Money openAgain(ProofView proof, Money amount) {
        var settled = proof.settlement();
        var due = settled == null ? Money.ZERO : settled.repaymentDue();
        return due.minus(proof.repaid().minus(amount))
                .max(Money.ZERO)
                .minus(proof.openClaim())
                .max(Money.ZERO);
    }

    private record Entry(
            @Nullable String what,
            @Nullable String back,
            @Nullable String refused) {}

    private Entry entry(Fund fund, ReversalKind kind, String subject) {
        try {
            var entry = reverseEntry.subject(kind, subject);
            if (!entry.fund().equals(fund.code())) {
                throw new NotFoundException("No such entry in " + fund.code());
            }
            return new Entry(words.text("reversal." + kind, entry.about().toArray()), entry.page(), null);
        } catch (BusinessRuleViolation refused) {
            return new Entry(null, null, refusals.sentence(refused));
        }
    }
}
