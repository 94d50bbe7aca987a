package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.ResumePaymentRun;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BankDays;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The payment runs of a fund, and what the cash office answered. */
@Controller
@RequestMapping("/schreibtisch/finanzen/{code}/zahllaeufe")
class PaymentRunController {

    private static final String SECONDS_TO_LOOK_AGAIN = "4";

    private final FinanceDesk desk;
    private final RunPages pages;
    private final ResumePaymentRun resumePaymentRun;
    private final CancelPaymentRun cancelPaymentRun;
    private final MarkRunExecuted markRunExecuted;
    private final Refusals refusals;
    private final PaymentRows words;
    private final Clock clock;

    PaymentRunController(
            FinanceDesk desk,
            RunPages pages,
            ResumePaymentRun resumePaymentRun,
            CancelPaymentRun cancelPaymentRun,
            MarkRunExecuted markRunExecuted,
            Refusals refusals,
            PaymentRows words,
            Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.resumePaymentRun = resumePaymentRun;
        this.cancelPaymentRun = cancelPaymentRun;
        this.markRunExecuted = markRunExecuted;
        this.refusals = refusals;
        this.words = words;
        this.clock = clock;
    }

    /** The runs of a fund, a page at a time. */
    @GetMapping
    String all(
            @PathVariable("code") FundCode code,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var fund = desk.reader(actor, code);
        return FundFaces.show("finance/runs", fund, pages.all(fund, page), model);
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable("code") FundCode code,
            @PathVariable UUID id,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            @RequestParam(name = "folgen", required = false) @Nullable String follow,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var fund = desk.reader(actor, code, new PaymentRunId(id));
        var run = pages.run(code, id);
        if (follow != null && run.isPreparing() && run.problem() == null) {
            response.setHeader("Refresh", SECONDS_TO_LOOK_AGAIN);
        }
        var form = new RunForm();
        form.on = DateFields.of(BankDays.upTo(HouseTime.today(clock)));
        var shown = pages.page(fund, run, actor, page, follow != null);
        if (shown.payableAfterAll().size() == 1) {
            form.payment = shown.payableAfterAll().get(0).value();
        }
        FormFields.show(form, null, model);
        return FundFaces.show("finance/run", fund, shown, model);
    }

    /** Lets the preparation of a run go on that stood still. */
    @PostMapping("/{id}/weiter")
    String resume(
            @PathVariable("code") FundCode code,
            @PathVariable UUID id,
            @ModelAttribute("form") RunForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var fund = desk.open(actor, code, new PaymentRunId(id), PaymentDuty.PAY);
        var run = pages.run(code, id);
        return refusals.attempt(
                errors,
                () -> {
                    resumePaymentRun.resume(new ResumePaymentRun.Command(run.id(), actor));
                    return new Done("", RunPages.href(fund, run.id()) + "?folgen");
                },
                () -> FundFaces.show(
                        "finance/run", fund, pages.page(fund, pages.run(code, id), actor, 1, false), model));
    }

    @PostMapping("/{id}/ausgefuehrt")
    String executed(
            @PathVariable("code") FundCode code,
            @PathVariable UUID id,
            @ModelAttribute("form") RunForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var fund = desk.open(actor, code, new PaymentRunId(id), PaymentDuty.PAY);
        var run = pages.run(code, id);
        var on = form.on.date();
        if (on.isEmpty()) {
            errors.rejectValue("on", "wrong", words.text("back.on.wrong"));
        }
        return refusals.attempt(
                errors,
                () -> {
                    markRunExecuted.mark(new MarkRunExecuted.Command(run.id(), on.orElseThrow(), actor));
                    return new Done("run-executed", RunPages.href(fund, run.id()));
                },
                () -> pages.over(fund, pages.run(code, id), actor),
                () -> FundFaces.show("finance/run", fund, pages.page(fund, run, actor, 1, false), model));
    }

    @PostMapping("/{id}/stornieren")
    String cancel(
            @PathVariable("code") FundCode code,
            @PathVariable UUID id,
            @ModelAttribute("form") RunForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var fund = desk.open(actor, code, new PaymentRunId(id), PaymentDuty.PAY);
        var run = pages.run(code, id);
        return refusals.attempt(
                errors,
                () -> {
                    cancelPaymentRun.cancel(new CancelPaymentRun.Command(run.id(), form.reason, actor));
                    return new Done("run-cancelled", RunPages.href(fund, run.id()));
                },
                () -> pages.over(fund, pages.run(code, id), actor),
                () -> FundFaces.show("finance/run", fund, pages.page(fund, run, actor, 1, false), model));
    }
}
