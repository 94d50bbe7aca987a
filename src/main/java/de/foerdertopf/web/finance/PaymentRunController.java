package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.ClosePaymentRun;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentRunView;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FundFaces;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing a payment run, its files, and what the cash office answered. */
@Controller
@RequestMapping("/schreibtisch/finanzen/{code}")
class PaymentRunController {

    private final FinanceDesk desk;
    private final PaymentRuns runs;
    private final ClosePaymentRun closePaymentRun;
    private final CancelPaymentRun cancelPaymentRun;
    private final MarkRunExecuted markRunExecuted;
    private final Refusals refusals;
    private final PaymentRows words;
    private final Clock clock;

    PaymentRunController(
            FinanceDesk desk,
            PaymentRuns runs,
            ClosePaymentRun closePaymentRun,
            CancelPaymentRun cancelPaymentRun,
            MarkRunExecuted markRunExecuted,
            Refusals refusals,
            PaymentRows words,
            Clock clock) {
        this.desk = desk;
        this.runs = runs;
        this.closePaymentRun = closePaymentRun;
        this.cancelPaymentRun = cancelPaymentRun;
        this.markRunExecuted = markRunExecuted;
        this.refusals = refusals;
        this.words = words;
        this.clock = clock;
    }

    /** A check of the preview, in words. */
    public record CheckLine(String label, String result, boolean passed) {}

    @GetMapping("/zahllauf")
    String preview(@PathVariable("code") FundCode fund, Actor actor, Model model) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        var form = new CloseForm();
        form.setExecutionDate(DateFields.of(HouseTime.today(clock)));
        model.addAttribute("form", form);
        return previewPage(found, actor, model);
    }

    @PostMapping("/zahllauf")
    String close(
            @PathVariable("code") FundCode fund,
            @ModelAttribute("form") CloseForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        var on = form.getExecutionDate().date();
        if (on.isEmpty()) {
            errors.rejectValue("executionDate", "wrong", words.text("close.date.wrong"));
        }
        if (!form.isChecked()) {
            errors.rejectValue("checked", "missing", words.text("close.checked.missing"));
        }
        if (form.getPayments().isEmpty()) {
            errors.reject("changed", words.text("close.changed"));
        }
        var closed = new ArrayList<PaymentRunId>();
        if (!refusals.done(
                errors,
                response,
                () -> closed.addAll(closePaymentRun.close(new ClosePaymentRun.Command(
                        fund, form.getPayments().stream().map(PaymentId::new).toList(), on.orElseThrow(), actor))))) {
            return previewPage(found, actor, model);
        }
        flash.addFlashAttribute("notice", "run-closed");
        return "redirect:" + (closed.size() == 1 ? href(found, closed.get(0)) : PaymentController.base(found));
    }

    @GetMapping("/zahllaeufe/{id}")
    String show(@PathVariable("code") FundCode fund, @PathVariable UUID id, Actor actor, Model model) {
        var found = desk.reader(actor, fund);
        var form = new RunForm();
        form.setOn(DateFields.of(HouseTime.today(clock)));
        model.addAttribute("form", form);
        return runPage(found, run(fund, id), actor, model);
    }

    @PostMapping("/zahllaeufe/{id}/ausgefuehrt")
    String executed(
            @PathVariable("code") FundCode fund,
            @PathVariable UUID id,
            @ModelAttribute("form") RunForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        var run = run(fund, id);
        var on = form.getOn().date();
        if (on.isEmpty()) {
            errors.rejectValue("on", "wrong", words.text("back.on.wrong"));
        }
        if (!refusals.done(
                errors,
                response,
                () -> markRunExecuted.mark(new MarkRunExecuted.Command(run.id(), on.orElseThrow(), actor)))) {
            return runPage(found, run, actor, model);
        }
        flash.addFlashAttribute("notice", "run-executed");
        return "redirect:" + href(found, run.id());
    }

    @PostMapping("/zahllaeufe/{id}/stornieren")
    String cancel(
            @PathVariable("code") FundCode fund,
            @PathVariable UUID id,
            @ModelAttribute("form") RunForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        var run = run(fund, id);
        if (!refusals.done(
                errors,
                response,
                () -> cancelPaymentRun.cancel(new CancelPaymentRun.Command(run.id(), form.getReason(), actor)))) {
            return runPage(found, run, actor, model);
        }
        flash.addFlashAttribute("notice", "run-cancelled");
        return "redirect:" + href(found, run.id());
    }

    /** The very bytes that were stored when the run was closed. */
    @GetMapping("/zahllaeufe/{id}/dateien/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable("code") FundCode fund, @PathVariable UUID id, @PathVariable String name, Actor actor) {
        desk.reader(actor, fund);
        var run = run(fund, id);
        var closed = desk.closedTo(actor);
        runs.payments(run.id()).stream()
                .map(PaymentView::caseNumber)
                .filter(closed::contains)
                .findFirst()
                .ifPresent(caseNumber -> desk.reader(actor, fund, caseNumber));
        var file = runs.file(run.id(), name);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.bytes());
    }

    private String previewPage(Fund fund, Actor actor, Model model) {
        var preview = runs.preview(fund.code(), actor);
        model.addAttribute("leftToOthers", runs.leftToOthers(fund.code(), actor));
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute("preview", preview);
        model.addAttribute("postingKey", FinanceDesk.postingKey(fund));
        model.addAttribute(
                "checks",
                RunCheck.of(preview).stream()
                        .map(check -> new CheckLine(
                                words.text("preview.check." + check.key()),
                                words.text("preview.check.of", check.passing(), check.all()),
                                check.isPassed()))
                        .toList());
        model.addAttribute("href", PaymentController.base(fund) + "/zahllauf");
        model.addAttribute("crumbs", crumbs(fund, words.text("preview.title")));
        return "finance/preview";
    }

    private String runPage(Fund fund, PaymentRunView run, Actor actor, Model model) {
        var members = runs.payments(run.id());
        var sum = members.stream().map(PaymentView::amount).reduce(Money.ZERO, Money::plus);
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute("run", run);
        var closed = desk.closedTo(actor);
        var shown = members.stream()
                .filter(payment -> !closed.contains(payment.caseNumber()))
                .toList();
        model.addAttribute("payments", shown);
        model.addAttribute("leftToOthers", members.size() - shown.size());
        model.addAttribute("files", runs.files(run.id()));
        model.addAttribute("difference", sum.minus(run.controlSum()));
        model.addAttribute("names", desk.names(run.closedBy(), run.executedBy(), run.cancelledBy()));
        model.addAttribute("postingKey", FinanceDesk.postingKey(fund));
        model.addAttribute("mayAct", desk.has(actor, fund.code(), PaymentDuty.PAY) && shown.size() == members.size());
        model.addAttribute("base", PaymentController.base(fund));
        model.addAttribute("href", href(fund, run.id()));
        model.addAttribute("crumbs", crumbs(fund, words.text("run.heading", run.number())));
        return "finance/run";
    }

    /** A run of another fund does not exist here. */
    private PaymentRunView run(FundCode fund, UUID id) {
        var run = runs.require(new PaymentRunId(id));
        if (!run.fund().equals(fund)) {
            throw new NotFoundException("No payment run " + id);
        }
        return run;
    }

    private List<Crumb> crumbs(Fund fund, String last) {
        return List.of(new Crumb(words.text("payments.title"), PaymentController.base(fund)), new Crumb(last, null));
    }

    private static String href(Fund fund, PaymentRunId run) {
        return PaymentController.base(fund) + "/zahllaeufe/" + run;
    }
}
