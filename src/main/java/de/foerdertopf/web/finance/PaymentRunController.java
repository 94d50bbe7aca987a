package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.ChoosePayments;
import de.foerdertopf.disbursement.ClosePaymentRun;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentRunView;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.ResumePaymentRun;
import de.foerdertopf.disbursement.RunDoubt;
import de.foerdertopf.disbursement.RunSeen;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BankDays;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing and closing a payment run, its files, and what the cash office answered. */
@Controller
@RequestMapping("/schreibtisch/finanzen/{code}")
class PaymentRunController {

    private static final String SECONDS_TO_LOOK_AGAIN = "4";

    private final FinanceDesk desk;
    private final PaymentRuns runs;
    private final ChoosePayments choosePayments;
    private final ClosePaymentRun closePaymentRun;
    private final ResumePaymentRun resumePaymentRun;
    private final CancelPaymentRun cancelPaymentRun;
    private final MarkRunExecuted markRunExecuted;
    private final Refusals refusals;
    private final PaymentRows words;
    private final Clock clock;

    PaymentRunController(
            FinanceDesk desk,
            PaymentRuns runs,
            ChoosePayments choosePayments,
            ClosePaymentRun closePaymentRun,
            ResumePaymentRun resumePaymentRun,
            CancelPaymentRun cancelPaymentRun,
            MarkRunExecuted markRunExecuted,
            Refusals refusals,
            PaymentRows words,
            Clock clock) {
        this.desk = desk;
        this.runs = runs;
        this.choosePayments = choosePayments;
        this.closePaymentRun = closePaymentRun;
        this.resumePaymentRun = resumePaymentRun;
        this.cancelPaymentRun = cancelPaymentRun;
        this.markRunExecuted = markRunExecuted;
        this.refusals = refusals;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A check of the preview, in words.
     *
     * @param named those that do not pass, as many as people look through
     * @param unnamed how many more
     */
    public record CheckLine(
            String key, String label, String result, boolean passed, String icon, List<RunDoubt> named, int unnamed) {

        private static final int MOST_NAMED = 20;

        static CheckLine of(RunCheck check, String label, String result) {
            var failing = check.failing();
            return new CheckLine(
                    check.key(),
                    label,
                    result,
                    check.isPassed(),
                    check.isPassed() ? "success" : check.oftenRight() ? "info" : "warning",
                    failing.stream().limit(MOST_NAMED).toList(),
                    Math.max(0, failing.size() - MOST_NAMED));
        }
    }

    @GetMapping("/zahllauf")
    String preview(
            @PathVariable("code") FundCode fund,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        var form = new CloseForm();
        form.executionDate = DateFields.of(BankDays.from(HouseTime.today(clock)));
        model.addAttribute("form", form);
        return previewPage(found, form, actor, page, model);
    }

    /** Keeps the choice on the server and shows the same page again: no page has to carry thousands of payments. */
    @PostMapping("/zahllauf/auswahl")
    String choose(
            @PathVariable("code") FundCode fund,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            @ModelAttribute("choice") ChoiceForm form,
            Actor actor,
            RedirectAttributes flash) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        choosePayments.choose(
                switch (form.what) {
                    case ChoiceForm.ALL -> ChoosePayments.Command.all(fund, actor);
                    case ChoiceForm.NONE -> ChoosePayments.Command.none(fund, actor);
                    default -> these(fund, form, actor);
                });
        flash.addFlashAttribute("notice", "run-chosen");
        return "redirect:" + PaymentController.base(found) + "/zahllauf?seite=" + page;
    }

    /** Closes the run as it stands on the page: a tick that was changed there and not kept yet is kept first, and everything is asked once more. */
    @PostMapping("/zahllauf")
    String close(
            @PathVariable("code") FundCode fund,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            @ModelAttribute("form") CloseForm form,
            BindingResult errors,
            @ModelAttribute("choice") ChoiceForm choice,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        if (isChoiceChanged(fund, page, choice, actor)) {
            choosePayments.choose(these(fund, choice, actor));
            form.checked = false;
            errors.reject("choice-changed", words.text("close.choice-changed"));
            return refusedPreview(found, form, actor, page, model, response);
        }
        var on = form.executionDate.date();
        if (on.isEmpty()) {
            errors.rejectValue("executionDate", "wrong", words.text("close.date.wrong"));
        }
        if (!form.checked) {
            errors.rejectValue("checked", "missing", words.text("close.checked.missing"));
        }
        var closed = new ArrayList<PaymentRunId>();
        if (!refusals.done(
                errors,
                response,
                () -> closed.addAll(closePaymentRun.close(
                        new ClosePaymentRun.Command(fund, RunSeen.parse(form.seen), on.orElseThrow(), actor))))) {
            return previewPage(found, form, actor, 1, model);
        }
        flash.addFlashAttribute("notice", "run-begun");
        return "redirect:"
                + (closed.size() == 1 ? href(found, closed.get(0)) + "?folgen" : PaymentController.base(found));
    }

    /** The runs of a fund, a page at a time. */
    @GetMapping("/zahllaeufe")
    String all(
            @PathVariable("code") FundCode fund,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var found = desk.reader(actor, fund);
        var listing = runs.of(fund, page);
        model.addAttribute("fund", FundFaces.of(found));
        model.addAttribute("base", PaymentController.base(found));
        model.addAttribute("runs", listing.items());
        model.addAttribute(
                "paging",
                new Paging(
                        listing.page(),
                        listing.pages(),
                        listing.total(),
                        PaymentController.base(found) + "/zahllaeufe"));
        model.addAttribute("crumbs", crumbs(found, words.text("payments.runs")));
        return "finance/runs";
    }

    @GetMapping("/zahllaeufe/{id}")
    String show(
            @PathVariable("code") FundCode fund,
            @PathVariable UUID id,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            @RequestParam(name = "folgen", required = false) @Nullable String follow,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var found = desk.reader(actor, fund);
        var run = run(fund, id);
        if (follow != null && run.isPreparing() && run.problem() == null) {
            response.setHeader("Refresh", SECONDS_TO_LOOK_AGAIN);
        }
        var form = new RunForm();
        form.on = DateFields.of(BankDays.upTo(HouseTime.today(clock)));
        model.addAttribute("form", form);
        model.addAttribute("follows", follow != null);
        return runPage(found, run, actor, page, model);
    }

    /** Lets the preparation of a run go on that stood still. */
    @PostMapping("/zahllaeufe/{id}/weiter")
    String resume(
            @PathVariable("code") FundCode fund,
            @PathVariable UUID id,
            @ModelAttribute("form") RunForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        var run = run(fund, id);
        if (!refusals.done(
                errors, response, () -> resumePaymentRun.resume(new ResumePaymentRun.Command(run.id(), actor)))) {
            return runPage(found, run(fund, id), actor, 1, model);
        }
        return "redirect:" + href(found, run.id()) + "?folgen";
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
        var on = form.on.date();
        if (on.isEmpty()) {
            errors.rejectValue("on", "wrong", words.text("back.on.wrong"));
        }
        if (!refusals.done(
                errors,
                response,
                () -> markRunExecuted.mark(new MarkRunExecuted.Command(run.id(), on.orElseThrow(), actor)))) {
            return runPage(found, run, actor, 1, model);
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
                () -> cancelPaymentRun.cancel(new CancelPaymentRun.Command(run.id(), form.reason, actor)))) {
            return runPage(found, run, actor, 1, model);
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
        runs.closedCaseIn(run.id(), actor).ifPresent(caseNumber -> desk.reader(actor, fund, caseNumber));
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

    private static ChoosePayments.Command these(FundCode fund, ChoiceForm choice, Actor actor) {
        return new ChoosePayments.Command(fund, ChoosePayments.Kind.THESE, ids(choice.shown), ids(choice.taken), actor);
    }

    /** Whether the ticks on the page are others than those that are kept. */
    private boolean isChoiceChanged(FundCode fund, int page, ChoiceForm choice, Actor actor) {
        return runs.preview(fund, actor, page).rows().stream()
                .filter(row -> choice.shown.contains(row.payment().id().value()))
                .anyMatch(row ->
                        row.chosen() != choice.taken.contains(row.payment().id().value()));
    }

    private String refusedPreview(
            Fund fund, CloseForm form, Actor actor, int page, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return previewPage(fund, form, actor, page, model);
    }

    private String previewPage(Fund fund, CloseForm form, Actor actor, int page, Model model) {
        var preview = runs.preview(fund.code(), actor, page);
        form.seen = preview.totals().seen().toString();
        model.addAttribute("leftToOthers", runs.leftToOthers(fund.code(), actor));
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute("preview", preview);
        model.addAttribute("postingKey", FinanceDesk.postingKey(fund));
        model.addAttribute(
                "checks",
                RunCheck.of(preview).stream()
                        .map(check -> CheckLine.of(
                                check,
                                words.text("preview.check." + check.key()),
                                words.text("preview.check.of", check.passing(), check.all())))
                        .toList());
        var href = PaymentController.base(fund) + "/zahllauf";
        model.addAttribute("base", PaymentController.base(fund));
        model.addAttribute("href", href);
        model.addAttribute("paging", new Paging(preview.page(), preview.pages(), preview.released(), href));
        model.addAttribute("crumbs", crumbs(fund, words.text("preview.title")));
        return "finance/preview";
    }

    private String runPage(Fund fund, PaymentRunView run, Actor actor, int page, Model model) {
        var members = runs.payments(run.id(), page);
        var pays = desk.has(actor, fund.code(), PaymentDuty.PAY);
        var released = runs.releasedOneOf(run.id(), actor);
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute("run", run);
        model.addAttribute("progress", runs.progress(run.id()));
        model.addAttribute("problem", problem(run));
        var closed = desk.closedTo(actor);
        var shown = members.members().stream()
                .filter(member -> !closed.contains(member.payment().caseNumber()))
                .toList();
        var left = runs.leftToOthers(run.id(), actor);
        model.addAttribute("payments", shown);
        model.addAttribute("leftToOthers", left);
        model.addAttribute("held", runs.heldBack(run.id()));
        model.addAttribute("files", runs.files(run.id(), members));
        model.addAttribute("names", desk.names(run.closedBy(), run.executedBy(), run.cancelledBy()));
        model.addAttribute("postingKey", FinanceDesk.postingKey(fund));
        model.addAttribute("mayAct", pays && left == 0);
        model.addAttribute("mayExecute", pays && left == 0 && !released);
        model.addAttribute("early", HouseTime.today(clock).isBefore(run.executionDate()));
        model.addAttribute("base", PaymentController.base(fund));
        model.addAttribute("href", href(fund, run.id()));
        model.addAttribute(
                "paging", new Paging(members.page(), members.pages(), run.paymentCount(), href(fund, run.id())));
        model.addAttribute("crumbs", crumbs(fund, words.text("run.heading", run.number())));
        return "finance/run";
    }

    private @Nullable String problem(PaymentRunView run) {
        return run.problem() == null
                ? null
                : refusals.sentence(
                        new BusinessRuleViolation(run.problem(), run.problemAbout() == null ? "" : run.problemAbout()));
    }

    private static List<PaymentId> ids(List<UUID> values) {
        return values.stream().map(PaymentId::new).toList();
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
