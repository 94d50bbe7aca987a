package de.foerdertopf.web.finance;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReversalView;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says that an entry about money was a mistake; a second person agrees on the page for countersigning. */
@Controller
@RequestMapping("/schreibtisch/finanzen/{code}")
class ReversalController {

    private final FinanceDesk desk;
    private final ReversalPages pages;
    private final ReceivedPages receivedPages;
    private final ReverseEntry reverseEntry;
    private final Refusals refusals;

    ReversalController(
            FinanceDesk desk,
            ReversalPages pages,
            ReceivedPages receivedPages,
            ReverseEntry reverseEntry,
            Refusals refusals) {
        this.desk = desk;
        this.pages = pages;
        this.receivedPages = receivedPages;
        this.reverseEntry = reverseEntry;
        this.refusals = refusals;
    }

    /** What came back in a case, each sum with the way to say that it was a mistake. */
    @GetMapping("/eingaenge/{caseNumber}")
    String received(
            @PathVariable("code") FundCode code, @PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var fund = desk.open(actor, code, caseNumber, PaymentDuty.PAY);
        return FundFaces.show("finance/received", fund, receivedPages.of(fund, caseNumber, actor), model);
    }

    @GetMapping("/irrtum/{kind}/{subject}")
    String show(
            @PathVariable("code") FundCode code,
            @PathVariable String kind,
            @PathVariable String subject,
            Actor actor,
            Model model) {
        var what = kindOf(kind);
        var fund = open(actor, code, what, subject);
        FormFields.show(new ReversalForm(), null, model);
        return FundFaces.show("finance/reversal", fund, pages.of(fund, what, subject, actor), model);
    }

    @PostMapping("/irrtum/{kind}/{subject}")
    String ask(
            @PathVariable("code") FundCode code,
            @PathVariable String kind,
            @PathVariable String subject,
            @ModelAttribute("form") ReversalForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var what = kindOf(kind);
        var fund = open(actor, code, what, subject);
        return refusals.attempt(
                errors,
                () -> {
                    reverseEntry.ask(new ReverseEntry.Ask(code, what, subject, form.reason, actor));
                    return new Done("reversal-asked", href(fund, what, subject));
                },
                () -> FundFaces.show("finance/reversal", fund, pages.of(fund, what, subject, actor), model));
    }

    @PostMapping("/irrtum/{kind}/{subject}/zurueckziehen")
    String withdraw(
            @PathVariable("code") FundCode code, @PathVariable String kind, @PathVariable String subject, Actor actor) {
        var what = kindOf(kind);
        var fund = open(actor, code, what, subject);
        var waiting = reverseEntry.waitingFor(what, subject).map(ReversalView::id);
        waiting.ifPresent(wish -> reverseEntry.withdraw(new ReverseEntry.Decide(code, wish, actor)));
        return new Done(waiting.isPresent() ? "reversal-withdrawn" : "reversal-over", href(fund, what, subject)).goOn();
    }

    /** The fund, for those who pay in the case or in the run that the entry is about: also in place of somebody who stays out of it. */
    private Fund open(Actor actor, FundCode code, ReversalKind kind, String subject) {
        var caseNumber = reverseEntry.caseOf(kind, subject);
        if (caseNumber.isPresent()) {
            return desk.open(actor, code, caseNumber.get(), PaymentDuty.PAY);
        }
        if (reverseEntry.isClosedTo(kind, subject, actor)) {
            throw new NotFoundException("Not for this person");
        }
        return desk.open(actor, code, new PaymentRunId(UUID.fromString(subject)), PaymentDuty.PAY);
    }

    private static ReversalKind kindOf(String kind) {
        return Arrays.stream(ReversalKind.values())
                .filter(known -> nameOf(known).equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such kind of entry"));
    }

    private static String nameOf(ReversalKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The way to say that an entry was a mistake. */
    static String href(Fund fund, ReversalKind kind, String subject) {
        return FinanceDesk.base(fund) + "/irrtum/" + nameOf(kind) + "/" + subject;
    }
}
