package de.foerdertopf.web.finance;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReversalView;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.proofofuse.Repayments;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says that an entry about money was a mistake; a second person agrees on the page for countersigning. */
@Controller
@RequestMapping("/schreibtisch/finanzen/{code}")
class ReversalController {

    private final FinanceDesk desk;
    private final ReverseEntry reverseEntry;
    private final Repayments repayments;
    private final de.foerdertopf.application.Applications applications;
    private final Refusals refusals;
    private final PaymentRows words;
    private final TroubleAdvice trouble;
    private final Fmt fmt;

    ReversalController(
            FinanceDesk desk,
            ReverseEntry reverseEntry,
            Repayments repayments,
            de.foerdertopf.application.Applications applications,
            Refusals refusals,
            PaymentRows words,
            TroubleAdvice trouble,
            Fmt fmt) {
        this.desk = desk;
        this.reverseEntry = reverseEntry;
        this.repayments = repayments;
        this.applications = applications;
        this.refusals = refusals;
        this.words = words;
        this.trouble = trouble;
        this.fmt = fmt;
    }

    /** What came back in a case, each sum with the way to say that it was a mistake. */
    @GetMapping("/eingaenge/{caseNumber}")
    String received(
            @PathVariable("code") FundCode fund, @PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        if (!applications.require(caseNumber).fund().equals(fund)) {
            throw new NotFoundException("No case " + caseNumber + " in " + fund);
        }
        model.addAttribute("fund", FundFaces.of(found));
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("received", repayments.of(caseNumber));
        model.addAttribute("base", PaymentController.base(found));
        model.addAttribute("crumbs", crumbs(found, caseNumber.value()));
        return "finance/received";
    }

    @GetMapping("/irrtum/{kind}/{subject}")
    String show(
            @PathVariable("code") FundCode fund,
            @PathVariable String kind,
            @PathVariable String subject,
            Actor actor,
            Model model) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        model.addAttribute("form", new ReversalForm());
        return page(found, kindOf(kind), subject, model);
    }

    @PostMapping("/irrtum/{kind}/{subject}")
    String ask(
            @PathVariable("code") FundCode fund,
            @PathVariable String kind,
            @PathVariable String subject,
            @ModelAttribute("form") ReversalForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        var what = kindOf(kind);
        if (!refusals.done(
                errors,
                response,
                () -> reverseEntry.ask(new ReverseEntry.Ask(fund, what, subject, form.reason, actor)))) {
            return page(found, what, subject, model);
        }
        flash.addFlashAttribute("notice", "reversal-asked");
        return "redirect:" + PaymentController.base(found) + "/irrtum/" + kind + "/" + subject;
    }

    @PostMapping("/irrtum/{kind}/{subject}/zurueckziehen")
    String withdraw(
            @PathVariable("code") FundCode fund,
            @PathVariable String kind,
            @PathVariable String subject,
            Actor actor,
            RedirectAttributes flash) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        var waiting = reverseEntry.waitingFor(kindOf(kind), subject).map(ReversalView::id);
        waiting.ifPresent(wish -> reverseEntry.withdraw(new ReverseEntry.Decide(fund, wish, actor)));
        flash.addFlashAttribute("notice", waiting.isPresent() ? "reversal-withdrawn" : "reversal-over");
        return "redirect:" + PaymentController.base(found) + "/irrtum/" + kind + "/" + subject;
    }

    /** What cannot be taken back says why instead of a form. */
    private String page(Fund fund, ReversalKind kind, String subject, Model model) {
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute("crumbs", crumbs(fund, words.text("reversal.title")));
        model.addAttribute(
                "href",
                PaymentController.base(fund) + "/irrtum/" + kind.name().toLowerCase(Locale.ROOT) + "/" + subject);
        var waiting =
                reverseEntry.waitingFor(kind, subject).filter(w -> w.fund().equals(fund.code()));
        model.addAttribute("waiting", waiting.orElse(null));
        waiting.ifPresent(wish -> model.addAttribute("names", desk.names(wish.requestedBy())));
        reverseEntry
                .refused(kind, subject)
                .ifPresent(answer -> model.addAttribute(
                        "refusal",
                        words.text(
                                "reversal.refused",
                                desk.names(answer.by()).getOrDefault(answer.by(), answer.by()),
                                fmt.moment(answer.at()),
                                answer.refusal())));
        try {
            var entry = reverseEntry.subject(kind, subject);
            if (!entry.fund().equals(fund.code())) {
                throw new NotFoundException("No such entry in " + fund.code());
            }
            model.addAttribute(
                    "what", words.text("reversal." + kind, entry.about().toArray()));
            model.addAttribute("back", entry.page());
        } catch (BusinessRuleViolation refused) {
            model.addAttribute("refused", trouble.sentence(refused));
        }
        model.addAttribute("follows", words.text("reversal.follows." + kind));
        return "finance/reversal";
    }

    private List<Crumb> crumbs(Fund fund, String last) {
        return List.of(new Crumb(words.text("payments.title"), PaymentController.base(fund)), new Crumb(last, null));
    }

    private static ReversalKind kindOf(String kind) {
        return Arrays.stream(ReversalKind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such kind of entry"));
    }

    /** The way to say that an entry was a mistake. */
    static String href(Fund fund, ReversalKind kind, UUID subject) {
        return PaymentController.base(fund) + "/irrtum/" + kind.name().toLowerCase(Locale.ROOT) + "/" + subject;
    }
}
