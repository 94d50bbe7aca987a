package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.UnusableAccounts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
    private final Funds funds;
    private final PayeeAccounts accounts;
    private final TellAccount tellAccount;
    private final SavedForms forms;
    private final UnusableAccounts unusable;
    private final MessageSource messages;

    AccountController(
            OwnCases ownCases,
            GroupStages stages,
            Funds funds,
            PayeeAccounts accounts,
            TellAccount tellAccount,
            SavedForms forms,
            UnusableAccounts unusable,
            MessageSource messages) {
        this.ownCases = ownCases;
        this.stages = stages;
        this.funds = funds;
        this.accounts = accounts;
        this.tellAccount = tellAccount;
        this.forms = forms;
        this.unusable = unusable;
        this.messages = messages;
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
        return draw(application, form, null, model);
    }

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
        if (seen != null && seen.isOutdated(inForce(caseNumber), Map.of()) && !isKnown(caseNumber, fields)) {
            model.addAttribute("meanwhile", List.of(meanwhile(caseNumber)));
            response.setStatus(HttpStatus.CONFLICT.value());
            return draw(application, Draft.bind(new AccountForm(), typed(fields)), null, model);
        }
        var saved = forms.keep(owner, SavedForm.Kind.ACCOUNT, caseNumber.value(), values -> typed(fields));
        if (fields.containsKey("later")) {
            return "redirect:/meine?gespeichert";
        }
        var form = Draft.bind(new AccountForm(), saved.values());
        var errors = new DirectFieldBindingResult(form, "form");
        Typed.requireLine(errors, "holder", form.holder, "typed.holder.missing");
        Typed.requireIban(errors, "iban", form.iban);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draw(application, form, errors, model);
        }
        var iban = new Iban(Texts.cleanLine(form.iban));
        var holder = Texts.cleanLine(form.holder);
        if (!isKnown(caseNumber, holder, iban)) {
            tellAccount.tell(new TellAccount.Command(
                    caseNumber, holder, iban, application.recipient().name(), actor));
        }
        forms.discard(owner, SavedForm.Kind.ACCOUNT, caseNumber.value());
        return "redirect:/meine/" + caseNumber + next(application, iban);
    }

    /** What cannot be paid to brings the page back, and it says why. */
    private String next(SubmittedApplication application, Iban iban) {
        if (!iban.isValid()) {
            return "/konto#iban";
        }
        if (stages.isOutOfReach(application) || stages.isRefused(application)) {
            return "/konto#hinweise";
        }
        return unusable.why(iban).isPresent() ? "?kontofern" : "?konto";
    }

    private Stream<UnusableAccounts.Advice> refused(SubmittedApplication application, Iban iban) {
        return stages.isRefused(application)
                ? Stream.of(new UnusableAccounts.Advice(
                        text("account.refused", iban.lastFour()),
                        text(
                                "account.refused.text",
                                funds.require(application.fund()).authority().phone())))
                : Stream.empty();
    }

    /** The account in force as a form can have shown it: none of it is told but its end. */
    private String inForce(CaseNumber caseNumber) {
        return accounts.find(caseNumber)
                .map(account -> account.iban().normalised() + " " + account.holder())
                .orElse("");
    }

    private String meanwhile(CaseNumber caseNumber) {
        return accounts.find(caseNumber)
                .map(account -> text("meanwhile.account", account.iban().lastFour()))
                .orElseGet(() -> text("meanwhile.nothing"));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
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

    private String draw(
            SubmittedApplication application, AccountForm form, @Nullable BindingResult errors, Model model) {
        model.addAttribute("fund", FundFaces.of(funds.require(application.fund())));
        model.addAttribute("form", form);
        if (errors != null) {
            model.addAllAttributes(errors.getModel());
        }
        SeenForm.of(inForce(application.caseNumber())).putInto(model);
        var known = accounts.find(application.caseNumber());
        model.addAttribute("caseNumber", application.caseNumber());
        model.addAttribute("recipient", application.recipient().name());
        model.addAttribute(
                "wrongIban", known.filter(account -> !account.iban().isValid()).isPresent());
        model.addAttribute(
                "hints",
                known.map(PayeeAccount::iban).stream()
                        .flatMap(iban -> Stream.concat(unusable.advise(iban).stream(), refused(application, iban)))
                        .map(advice -> new CostPage.Hint("warn", advice.strong(), advice.text()))
                        .toList());
        model.addAttribute(
                "known", known.map(account -> account.iban().lastFour()).orElse(null));
        return "applicant/account";
    }
}
