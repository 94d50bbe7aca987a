package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.UnusableAccounts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
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
    private final AskedChanges asked;
    private final Funds funds;
    private final RequestChange requestChange;
    private final SavedForms forms;
    private final UnusableAccounts unusable;

    ChangeController(
            OwnCases ownCases,
            ChangeWishes wishes,
            AskedChanges asked,
            Funds funds,
            RequestChange requestChange,
            SavedForms forms,
            UnusableAccounts unusable) {
        this.ownCases = ownCases;
        this.wishes = wishes;
        this.asked = asked;
        this.funds = funds;
        this.requestChange = requestChange;
        this.forms = forms;
        this.unusable = unusable;
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

    @TakesTwoClicks
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
        var form = Draft.bind(new ChangeForm(), saved.values());
        var changeKind = ChangeWishes.kind(kind);
        var leaves = Leaving.isMeant(fields);
        var errors = leaves
                ? Typed.checkLengths(form, saved.values(), "description")
                : asked.check(form, changeKind, application);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draw(caseNumber, kind, form, errors, actor, model);
        }
        if (leaves) {
            return Leaving.redirect(fields, "/meine/" + caseNumber + "/aenderung");
        }
        var description = asked.said(changeKind, form);
        var newEnd = changeKind == ChangeKind.PERIOD ? Typed.day(form.newEnd).orElse(null) : null;
        var holder = changeKind == ChangeKind.BANK_ACCOUNT ? Texts.cleanLine(form.holder) : null;
        var iban = changeKind == ChangeKind.BANK_ACCOUNT ? Texts.cleanLine(form.iban) : null;
        var amount = changeKind == ChangeKind.AMOUNT ? AskedChanges.needed(form).orElse(null) : null;
        requestChange.request(
                new RequestChange.Command(caseNumber, changeKind, description, newEnd, holder, iban, amount, actor));
        forms.discard(owner, SavedForm.Kind.CHANGE, reference(caseNumber, kind));
        return "redirect:/meine/" + caseNumber + (iban == null ? "?aenderung" : next(new Iban(iban)));
    }

    private String next(Iban iban) {
        if (!iban.isValid()) {
            return "?aenderungiban";
        }
        return unusable.why(iban)
                .map(why -> why == FindingCode.ACCOUNT_OF_CITY ? "?aenderungstadt" : "?aenderungfern")
                .orElse("?aenderung");
    }

    private String draw(
            CaseNumber caseNumber,
            String kind,
            ChangeForm form,
            @Nullable BindingResult errors,
            Actor actor,
            Model model) {
        var application = ownCases.require(caseNumber, actor);
        FormFields.show(form, errors, model);
        model.addAttribute("replaces", wishes.replaces(application, kind));
        return FundFaces.show(
                "applicant/change", funds.require(application.fund()), asked.page(application, kind), model);
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
}
