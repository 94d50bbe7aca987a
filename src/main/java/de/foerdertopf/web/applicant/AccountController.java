package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A group tells its account after the submission. A wrong IBAN is kept as it was typed: the page comes back and says so, and it
 * can be mended as long as nothing is paid. The account of a sponsor is the sponsor's to tell, and is not shown here.
 */
@Controller
@RequestMapping("/meine/{caseNumber}/konto")
class AccountController {

    private final OwnCases ownCases;
    private final GroupStages stages;
    private final AccountPages pages;
    private final PayeeAccounts accounts;
    private final GroupPayments money;
    private final TellAccount tellAccount;
    private final SavedForms forms;

    AccountController(
            OwnCases ownCases,
            GroupStages stages,
            AccountPages pages,
            PayeeAccounts accounts,
            GroupPayments money,
            TellAccount tellAccount,
            SavedForms forms) {
        this.ownCases = ownCases;
        this.stages = stages;
        this.pages = pages;
        this.accounts = accounts;
        this.money = money;
        this.tellAccount = tellAccount;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        if (MoneyWords.isSponsors(application)) {
            return "redirect:/meine/" + caseNumber + "?kontotraeger";
        }
        if (!stages.of(application).mayTellAccount()) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        var form = forms.find(OwnCases.owner(actor), SavedForm.Kind.ACCOUNT, caseNumber.value())
                .map(saved -> Draft.bind(new AccountForm(), saved.values()))
                .orElseGet(() -> ownWrongAccount(application)
                        .map(AccountController::formOf)
                        .orElseGet(AccountForm::new));
        return pages.show(application, form, null, model);
    }

    @TakesTwoClicks
    @PostMapping
    String take(
            @PathVariable CaseNumber caseNumber,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var application = ownCases.require(caseNumber, actor);
        if (MoneyWords.isSponsors(application)) {
            return "redirect:/meine/" + caseNumber + "?kontotraeger";
        }
        if (!stages.of(application).mayTellAccount()) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        var owner = OwnCases.owner(actor);
        var seen = SeenForm.in(fields::getFirst);
        if (seen != null && seen.isOutdated(pages.inForce(caseNumber), Map.of()) && !isKnown(caseNumber, fields)) {
            model.addAttribute("meanwhile", List.of(pages.meanwhile(caseNumber)));
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.show(application, Draft.bind(new AccountForm(), typed(fields)), null, model);
        }
        var saved = forms.keep(owner, SavedForm.Kind.ACCOUNT, caseNumber.value(), values -> typed(fields));
        var form = Draft.bind(new AccountForm(), saved.values());
        var leaves = Leaving.isMeant(fields);
        var errors = leaves ? Typed.checkLengths(form, saved.values()) : check(form);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(application, form, errors, model);
        }
        if (leaves) {
            return Leaving.redirect(fields, "/meine/" + caseNumber);
        }
        var iban = new Iban(Texts.cleanLine(form.iban));
        var holder = Texts.cleanLine(form.holder);
        if (!isKnown(caseNumber, holder, iban)) {
            tellAccount.tell(new TellAccount.Command(
                    caseNumber, holder, iban, application.recipient().name(), actor));
        }
        forms.discard(owner, SavedForm.Kind.ACCOUNT, caseNumber.value());
        return "redirect:/meine/" + caseNumber + pages.after(application, holder, iban);
    }

    /** What a bank refused is told at once, whoever was paid there. */
    private BindingResult check(AccountForm form) {
        var errors = new DirectFieldBindingResult(form, "form");
        Typed.requireLine(errors, "holder", form.holder, "typed.holder.missing");
        Typed.requireIban(errors, "iban", form.iban);
        if (!errors.hasFieldErrors("iban") && money.isRefused(new Iban(Texts.cleanLine(form.iban)))) {
            errors.rejectValue("iban", "typed.iban.refused");
        }
        return errors;
    }

    private boolean isKnown(CaseNumber caseNumber, MultiValueMap<String, String> fields) {
        return isKnown(
                caseNumber,
                Texts.cleanLine(Objects.requireNonNullElse(fields.getFirst("holder"), "")),
                new Iban(Texts.cleanLine(Objects.requireNonNullElse(fields.getFirst("iban"), ""))));
    }

    /** A second click tells nothing new. */
    private boolean isKnown(CaseNumber caseNumber, String holder, Iban iban) {
        return accounts.find(caseNumber)
                .filter(known -> known.iban().normalised().equals(iban.normalised())
                        && known.holder().equals(holder))
                .isPresent();
    }

    /** The account in force if its IBAN is wrong. */
    private Optional<PayeeAccount> ownWrongAccount(SubmittedApplication application) {
        return accounts.find(application.caseNumber())
                .filter(account -> !account.iban().isValid());
    }

    private static AccountForm formOf(PayeeAccount account) {
        var form = new AccountForm();
        form.holder = account.holder();
        form.iban = account.iban().typed();
        return form;
    }

    private static Map<String, List<String>> typed(MultiValueMap<String, String> fields) {
        var typed = new HashMap<String, List<String>>();
        fields.forEach((field, texts) -> {
            if (field.matches("holder|iban") && !texts.isEmpty()) {
                typed.put(field, List.of(texts.get(0)));
            }
        });
        return typed;
    }
}
