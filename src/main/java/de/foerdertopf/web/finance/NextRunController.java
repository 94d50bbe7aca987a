package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.ChoosePayments;
import de.foerdertopf.disbursement.ClosePaymentRun;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.RunPreview;
import de.foerdertopf.disbursement.RunSeen;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing what goes into the next payment run, and closing it. */
@Controller
@RequestMapping("/schreibtisch/finanzen/{code}/zahllauf")
class NextRunController {

    private static final int DAYS_AHEAD = 14;

    private final FinanceDesk desk;
    private final NextRunPages pages;
    private final ChoosePayments choosePayments;
    private final ClosePaymentRun closePaymentRun;
    private final Refusals refusals;
    private final PaymentRows words;
    private final Clock clock;

    NextRunController(
            FinanceDesk desk,
            NextRunPages pages,
            ChoosePayments choosePayments,
            ClosePaymentRun closePaymentRun,
            Refusals refusals,
            PaymentRows words,
            Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.choosePayments = choosePayments;
        this.closePaymentRun = closePaymentRun;
        this.refusals = refusals;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String preview(
            @PathVariable("code") FundCode code,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var fund = desk.payer(actor, code);
        var form = new CloseForm();
        form.executionDate = DateFields.of(closePaymentRun.proposedDay(code, actor));
        FormFields.show(form, null, model);
        return show(fund, form, pages.preview(fund, actor, page), actor, model);
    }

    /** Keeps the choice on the server and shows the same page again: no page has to carry thousands of payments. */
    @PostMapping("/auswahl")
    String choose(
            @PathVariable("code") FundCode code,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            @ModelAttribute("choice") ChoiceForm choice,
            Actor actor) {
        var fund = desk.payer(actor, code);
        if (desk.standsIn(actor, code)) {
            choice.keepToTheShown();
        }
        choosePayments.choose(
                switch (choice.what) {
                    case ChoiceForm.ALL -> ChoosePayments.Command.all(code, actor);
                    case ChoiceForm.NONE -> ChoosePayments.Command.none(code, actor);
                    default -> these(code, choice, actor);
                });
        return new Done("run-chosen", FinanceDesk.base(fund) + "/zahllauf?seite=" + page).goOn();
    }

    /** Closes the run as it stands on the page: a tick that was changed there and not kept yet is kept first, and everything is asked once more. */
    @PostMapping
    String close(
            @PathVariable("code") FundCode code,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            @ModelAttribute("form") CloseForm form,
            BindingResult errors,
            @ModelAttribute("choice") ChoiceForm choice,
            Actor actor,
            Model model) {
        var fund = desk.payer(actor, code);
        var chosenAnew = isChanged(choice, pages.preview(fund, actor, page));
        var on = form.executionDate.date();
        if (chosenAnew) {
            choosePayments.choose(these(code, choice, actor));
            form.checked = false;
            form.pastYear = false;
            errors.reject("choice-changed", words.text("close.choice-changed"));
        } else {
            on.ifPresentOrElse(
                    day -> refusals.check(errors, () -> closePaymentRun.requireDay(code, day, actor)),
                    () -> errors.rejectValue("executionDate", "wrong", words.text("close.date.wrong")));
            if (!errors.hasErrors()) {
                askOnce(form, on.orElseThrow(), closePaymentRun.proposedDay(code, actor), errors);
            }
            if (!form.pastYear && pages.goesOutOfPastYears(fund, actor)) {
                errors.rejectValue("pastYear", "missing", words.text("close.past.missing"));
            }
            if (!form.checked) {
                errors.rejectValue("checked", "missing", words.text("close.checked.missing"));
            }
        }
        return refusals.attempt(
                errors,
                () -> {
                    var closed = closePaymentRun.close(
                            new ClosePaymentRun.Command(code, RunSeen.parse(form.seen), on.orElseThrow(), actor));
                    return new Done(
                            "run-begun",
                            closed.size() == 1
                                    ? RunPages.href(fund, closed.get(0)) + "?folgen"
                                    : desk.home(actor, fund));
                },
                () -> pages.closedSince(fund, RunSeen.parse(form.seen), actor),
                () -> show(fund, form, pages.preview(fund, actor, chosenAnew ? page : 1), actor, model));
    }

    /** A day far ahead is most likely a slip, unless the money's year asks for it: whoever sends it again means it. */
    private void askOnce(CloseForm form, LocalDate day, LocalDate proposed, BindingResult errors) {
        var today = HouseTime.today(clock);
        var ahead = ChronoUnit.DAYS.between(today, day);
        var unlikely = ahead > DAYS_AHEAD || day.getYear() != today.getYear();
        if (unlikely && !day.equals(proposed) && !day.toString().equals(form.askedAbout)) {
            form.askedAbout = day.toString();
            errors.rejectValue(
                    "executionDate", "far", words.text("close.date.far", GermanDates.withWeekday(day), ahead));
        }
    }

    /** The form says back what the page showed, so that nobody closes a run unseen. */
    private String show(Fund fund, CloseForm form, RunPreview preview, Actor actor, Model model) {
        var seen = preview.totals().seen().toString();
        if (!seen.equals(form.seen)) {
            // what was declared was declared of another run
            form.checked = false;
            form.pastYear = false;
        }
        form.seen = seen;
        return FundFaces.show("finance/preview", fund, pages.page(fund, preview, actor), model);
    }

    private static ChoosePayments.Command these(FundCode fund, ChoiceForm choice, Actor actor) {
        return new ChoosePayments.Command(fund, ChoosePayments.Kind.THESE, ids(choice.shown), ids(choice.taken), actor);
    }

    private static List<PaymentId> ids(List<UUID> values) {
        return values.stream().map(PaymentId::new).toList();
    }

    /** Whether the ticks on the page are others than those that are kept. */
    private static boolean isChanged(ChoiceForm choice, RunPreview kept) {
        return kept.rows().stream()
                .filter(row -> choice.shown.contains(row.payment().id().value()))
                .anyMatch(row ->
                        row.chosen() != choice.taken.contains(row.payment().id().value()));
    }
}
