package de.foerdertopf.web.finance;

import de.foerdertopf.budget.ChangePot;
import de.foerdertopf.budget.CloseFiscalYear;
import de.foerdertopf.budget.SignPotRequest;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.typed.TypedSum;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How a fund's money stands; raising and lowering a pot, and closing its year. */
@Controller
@RequestMapping("/schreibtisch/topf")
class PotController {

    private final FinanceDesk desk;
    private final PotPages pages;
    private final ChangePot changePot;
    private final CloseFiscalYear closeFiscalYear;
    private final SignPotRequest signPotRequest;
    private final Refusals refusals;
    private final PaymentRows words;

    PotController(
            FinanceDesk desk,
            PotPages pages,
            ChangePot changePot,
            CloseFiscalYear closeFiscalYear,
            SignPotRequest signPotRequest,
            Refusals refusals,
            PaymentRows words) {
        this.desk = desk;
        this.pages = pages;
        this.changePot = changePot;
        this.closeFiscalYear = closeFiscalYear;
        this.signPotRequest = signPotRequest;
        this.refusals = refusals;
        this.words = words;
    }

    /** Leads to this year's pot of the person's first fund. */
    @GetMapping
    String first(Actor actor) {
        var fund = desk.fundsOf(actor).get(0);
        return "redirect:" + href(fund, pages.newest(fund));
    }

    @GetMapping("/{code}/{year}")
    String show(@PathVariable("code") FundCode code, @PathVariable int year, Actor actor, Model model) {
        var fund = desk.reader(actor, code);
        var empty = pages.withoutPot(fund, yearOf(year), actor);
        if (empty.isPresent()) {
            return FundFaces.show("finance/no-pot", fund, empty.get(), model);
        }
        FormFields.show(newForm(), null, model);
        return FundFaces.show(
                "finance/pot", fund, pages.of(fund, yearOf(year), actor, new ClosingForm(), List.of()), model);
    }

    @PostMapping("/{code}/{year}")
    String change(
            @PathVariable("code") FundCode code,
            @PathVariable int year,
            @ModelAttribute("form") PotForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var fund = desk.open(actor, code, PaymentDuty.PAY);
        var fiscalYear = yearOf(year);
        var raise = form.direction.equals("raise");
        if (!raise && !form.direction.equals("lower")) {
            errors.rejectValue("direction", "missing", words.text("pot.change.direction.missing"));
        }
        if (Texts.cleanLine(form.reason).isEmpty()) {
            errors.rejectValue("reason", "missing", words.text("violation.budget.reason-missing"));
        }
        var typed = TypedSum.exact(form.amount);
        var amount = typed.value().filter(Money::isPositive);
        if (amount.isEmpty()) {
            errors.rejectValue(
                    "amount", "wrong", words.text(typed.sentence("pot.change.amount.wrong"), typed.named(form.amount)));
        }
        var key = keyOf(form.operationKey);
        if (key.isEmpty()) {
            errors.reject("key", words.text("pot.change.key"));
            form.operationKey = UUID.randomUUID().toString();
        }
        if (!raise && amount.isPresent() && key.isPresent()) {
            refusals.check(
                    errors,
                    () -> changePot.requireFree(code, fiscalYear, amount.get().negated(), key.get()));
        }
        return refusals.attempt(
                errors,
                () -> {
                    var sum = amount.orElseThrow();
                    var outcome = changePot.change(new ChangePot.Command(
                            code, fiscalYear, raise ? sum : sum.negated(), form.reason, key.orElseThrow(), actor));
                    return new Done(
                            outcome == ChangePot.Outcome.DONE ? "pot-changed" : "pot-asked", href(fund, fiscalYear));
                },
                () -> FundFaces.show(
                        "finance/pot", fund, pages.of(fund, fiscalYear, actor, new ClosingForm(), List.of()), model));
    }

    /** Asks for the year to be closed, or to be opened again. */
    @PostMapping("/{code}/{year}/abschluss")
    String close(
            @PathVariable("code") FundCode code,
            @PathVariable int year,
            @ModelAttribute("closing") ClosingForm closing,
            BindingResult errors,
            Actor actor,
            Model model) {
        var fund = desk.open(actor, code, PaymentDuty.PAY);
        var fiscalYear = yearOf(year);
        return refusals.attempt(
                errors,
                () -> {
                    closeFiscalYear.ask(
                            new CloseFiscalYear.Command(code, fiscalYear, !closing.opening, closing.reason, actor));
                    return new Done("pot-asked", href(fund, fiscalYear));
                },
                () -> {
                    FormFields.show(newForm(), null, model);
                    var problems = errors.getAllErrors().stream()
                            .map(ObjectError::getDefaultMessage)
                            .toList();
                    return FundFaces.show(
                            "finance/pot", fund, pages.of(fund, fiscalYear, actor, closing, problems), model);
                });
    }

    /** Draws back what waits for a second person. */
    @PostMapping("/{code}/{year}/wuensche/{id}/zurueckziehen")
    String withdraw(@PathVariable("code") FundCode code, @PathVariable int year, @PathVariable UUID id, Actor actor) {
        var fund = desk.open(actor, code, PaymentDuty.PAY);
        signPotRequest.withdraw(new SignPotRequest.Command(code, id, actor));
        return new Done("pot-withdrawn", href(fund, yearOf(year))).goOn();
    }

    private static PotForm newForm() {
        var form = new PotForm();
        form.operationKey = UUID.randomUUID().toString();
        return form;
    }

    private static Optional<UUID> keyOf(String posted) {
        try {
            return Optional.of(UUID.fromString(posted));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String href(Fund fund, FiscalYear year) {
        return "/schreibtisch/topf/" + fund.code() + "/" + year;
    }

    static FiscalYear yearOf(int year) {
        try {
            return new FiscalYear(year);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("No such year");
        }
    }
}
