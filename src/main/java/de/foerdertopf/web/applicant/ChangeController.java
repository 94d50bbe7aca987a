package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.UnusableAccounts;
import de.foerdertopf.web.typed.TypedSum;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** A group asks to change its days, its costs or its account after the approval, or gives a part of the sum up. */
@Controller
@RequestMapping("/meine/{caseNumber}/aenderung")
class ChangeController {

    private final OwnCases ownCases;
    private final ChangeWishes wishes;
    private final Funds funds;
    private final Grants grants;
    private final ChangeRequests changes;
    private final RequestChange requestChange;
    private final Payments payments;
    private final SavedForms forms;
    private final MoneyWords words;
    private final MessageSource messages;
    private final UnusableAccounts unusable;
    private final Fmt fmt;

    ChangeController(
            OwnCases ownCases,
            ChangeWishes wishes,
            Funds funds,
            Grants grants,
            ChangeRequests changes,
            RequestChange requestChange,
            Payments payments,
            SavedForms forms,
            MoneyWords words,
            MessageSource messages,
            UnusableAccounts unusable,
            Fmt fmt) {
        this.ownCases = ownCases;
        this.wishes = wishes;
        this.funds = funds;
        this.grants = grants;
        this.changes = changes;
        this.requestChange = requestChange;
        this.payments = payments;
        this.forms = forms;
        this.words = words;
        this.messages = messages;
        this.unusable = unusable;
        this.fmt = fmt;
    }

    @GetMapping
    String choose(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        return wishes.mayAskAnything(application)
                ? FundFaces.show(
                        "applicant/changes", funds.require(application.fund()), wishes.page(application), model)
                : "redirect:/meine/" + caseNumber + "?zu";
    }

    @GetMapping("/{kind:zeitraum|kosten|betrag|konto}")
    String ask(@PathVariable CaseNumber caseNumber, @PathVariable String kind, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        if (!wishes.mayAsk(application, kind)) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        if (!ChangeWishes.isItsOwn(application, kind)) {
            return "redirect:/meine/" + caseNumber + "?kontotraeger";
        }
        var form = forms.find(OwnCases.owner(actor), SavedForm.Kind.CHANGE, reference(caseNumber, kind))
                .map(saved -> Draft.bind(new ChangeForm(), saved.values()))
                .orElseGet(ChangeForm::new);
        return draw(caseNumber, kind, form, null, actor, model);
    }

    @PostMapping("/{kind:zeitraum|kosten|betrag|konto}")
    String send(
            @PathVariable CaseNumber caseNumber,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var application = ownCases.require(caseNumber, actor);
        if (!wishes.mayAsk(application, kind)) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        if (!ChangeWishes.isItsOwn(application, kind)) {
            return "redirect:/meine/" + caseNumber + "?kontotraeger";
        }
        var owner = OwnCases.owner(actor);
        var saved = forms.keep(owner, SavedForm.Kind.CHANGE, reference(caseNumber, kind), values -> typed(fields));
        if (fields.containsKey("later")) {
            return "redirect:/meine?gespeichert";
        }
        var form = Draft.bind(new ChangeForm(), saved.values());
        var changeKind = ChangeWishes.kind(kind);
        var errors = check(form, changeKind, application);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draw(caseNumber, kind, form, errors, actor, model);
        }
        var description = said(changeKind, form);
        var newEnd = changeKind == ChangeKind.PERIOD ? Typed.day(form.newEnd).orElse(null) : null;
        var holder = changeKind == ChangeKind.BANK_ACCOUNT ? Texts.cleanLine(form.holder) : null;
        var iban = changeKind == ChangeKind.BANK_ACCOUNT ? Texts.cleanLine(form.iban) : null;
        var asked = changes.of(caseNumber).stream()
                .anyMatch(change -> change.accepted() == null
                        && change.kind() == changeKind
                        && change.description().equals(description)
                        && Objects.equals(change.newEnd(), newEnd)
                        && Objects.equals(change.newIban(), iban));
        if (!asked) {
            requestChange.request(
                    new RequestChange.Command(caseNumber, changeKind, description, newEnd, holder, iban, actor));
        }
        forms.discard(owner, SavedForm.Kind.CHANGE, reference(caseNumber, kind));
        return "redirect:/meine/" + caseNumber + (iban == null ? "?aenderung" : next(new Iban(iban)));
    }

    /** How much less is needed stands before the reason, in words that the desk reads. */
    private String said(ChangeKind kind, ChangeForm form) {
        var why = Texts.clean(form.description);
        return kind == ChangeKind.AMOUNT
                ? text("change.betrag.said", fmt.money(needed(form).orElseThrow()), why)
                : why;
    }

    private static Optional<Money> needed(ChangeForm form) {
        return Optional.ofNullable(TypedSum.exact(form.amount).sum());
    }

    private String next(Iban iban) {
        if (!iban.isValid()) {
            return "?aenderungiban";
        }
        return unusable.why(iban)
                .map(why -> why == FindingCode.ACCOUNT_OF_CITY ? "?aenderungstadt" : "?aenderungfern")
                .orElse("?aenderung");
    }

    private BindingResult check(ChangeForm form, ChangeKind kind, SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        var errors = new DirectFieldBindingResult(form, "form");
        if (form.description.isBlank() && kind != ChangeKind.BANK_ACCOUNT) {
            errors.rejectValue("description", "typed.change.missing");
        }
        Typed.checkText(errors, "description", form.description);
        if (kind == ChangeKind.PERIOD) {
            Typed.requireDay(errors, "newEnd", form.newEnd, "typed.to.missing");
            var start = grants.require(caseNumber).projectPeriod().from();
            Typed.day(form.newEnd)
                    .filter(end -> end.isBefore(start))
                    .ifPresent(end -> errors.rejectValue("newEnd", "typed.to.before-from"));
        }
        if (kind == ChangeKind.AMOUNT) {
            checkAmount(errors, form, application);
        }
        if (kind == ChangeKind.BANK_ACCOUNT) {
            Typed.requireLine(errors, "holder", form.holder, "typed.holder.missing");
            Typed.requireIban(errors, "iban", form.iban);
        }
        return errors;
    }

    /** Less than what is granted, and no less than what was paid or is on its way: what is left of that comes back with the proof. */
    private void checkAmount(BindingResult errors, ChangeForm form, SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        Typed.requireSum(errors, "amount", form.amount, "typed.less.missing");
        var paid = payments.paidTotal(caseNumber);
        var gone = payments.paidOrUnderWay(caseNumber);
        needed(form).filter(sum -> !errors.hasFieldErrors("amount")).ifPresent(sum -> {
            if (!sum.isPositive()) {
                errors.rejectValue("amount", "typed.less.nothing");
            } else if (!sum.isLessThan(grants.require(caseNumber).amount())) {
                errors.rejectValue(
                        "amount",
                        "typed.less.not-less",
                        new Object[] {fmt.money(grants.require(caseNumber).amount())},
                        null);
            } else if (sum.isLessThan(paid)) {
                errors.rejectValue("amount", "less", words.text(application, "typed.less.paid", fmt.money(paid)));
            } else if (sum.isLessThan(gone)) {
                errors.rejectValue("amount", "less", words.text(application, "typed.less.under-way", fmt.money(gone)));
            }
        });
    }

    private String draw(
            CaseNumber caseNumber,
            String kind,
            ChangeForm form,
            @Nullable BindingResult errors,
            Actor actor,
            Model model) {
        var application = ownCases.require(caseNumber, actor);
        model.addAttribute("form", form);
        if (errors != null) {
            model.addAllAttributes(errors.getModel());
        }
        var grant = grants.find(caseNumber).orElseThrow(() -> new NotFoundException("No grant"));
        var current = kind.equals("betrag")
                ? fmt.money(grant.amount())
                : fmt.weekday(grant.projectPeriod().to());
        var page = new ChangePage(
                caseNumber,
                kind,
                words.text(application, "change." + kind + ".lead", current),
                kind.equals("betrag") ? promise(application) : null);
        return FundFaces.show("applicant/change", funds.require(application.fund()), page, model);
    }

    /** Only what has not left the house can be held until the desk has answered. */
    private String promise(SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        if (payments.isAtTheCashOffice(caseNumber)) {
            return words.text(application, "change.betrag.under-way");
        }
        return words.text(
                application, payments.open(caseNumber).isPositive() ? "change.betrag.held" : "change.betrag.paid");
    }

    private static Map<String, List<String>> typed(MultiValueMap<String, String> fields) {
        var typed = new HashMap<String, List<String>>();
        fields.forEach((field, texts) -> {
            if (field.matches("description|amount|newEnd\\.(day|month|year)|holder|iban") && !texts.isEmpty()) {
                typed.put(field, List.of(texts.get(0)));
            }
        });
        return typed;
    }

    private static String reference(CaseNumber caseNumber, String kind) {
        return caseNumber + "/" + kind;
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
