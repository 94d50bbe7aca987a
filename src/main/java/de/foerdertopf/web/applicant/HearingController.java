package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a group says before its grant might be taken back or money might be claimed (§ 28 VwVfG). */
@Controller
@RequestMapping({"/meine/{caseNumber}/anhoerung", "/meine/{caseNumber}/anhoerung/{matter}"})
class HearingController {

    private static final String TEXT = "text";

    private final OwnCases ownCases;
    private final CaseStages stages;
    private final OpenHearings hearings;
    private final SavedForms forms;
    private final Funds funds;
    private final Fmt fmt;

    HearingController(
            OwnCases ownCases, CaseStages stages, OpenHearings hearings, SavedForms forms, Funds funds, Fmt fmt) {
        this.ownCases = ownCases;
        this.stages = stages;
        this.hearings = hearings;
        this.forms = forms;
        this.funds = funds;
        this.fmt = fmt;
    }

    @GetMapping
    String ask(
            @PathVariable CaseNumber caseNumber,
            @PathVariable(required = false) @Nullable String matter,
            Actor actor,
            Model model) {
        var application = ownCases.require(caseNumber, actor);
        var hearing = open(application, matter);
        if (hearing.isEmpty()) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        var form = new AnswerForm();
        form.setText(forms.find(
                        OwnCases.owner(actor),
                        SavedForm.Kind.HEARING,
                        hearing.get().key())
                .map(saved -> saved.value(TEXT))
                .orElse(Objects.requireNonNullElse(hearing.get().said(), "")));
        return draw(application, hearing.get(), form, null, model);
    }

    /** A second click with the same words says nothing new; other words stand in place of the first ones. */
    @PostMapping
    String answer(
            @PathVariable CaseNumber caseNumber,
            @PathVariable(required = false) @Nullable String matter,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var application = ownCases.require(caseNumber, actor);
        var open = open(application, matter);
        if (open.isEmpty()) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        var hearing = open.get();
        var owner = OwnCases.owner(actor);
        var typed = fields.getOrDefault(TEXT, "");
        var saved = forms.keep(owner, SavedForm.Kind.HEARING, hearing.key(), values -> Map.of(TEXT, List.of(typed)));
        if (fields.containsKey("later")) {
            return "redirect:/meine?gespeichert";
        }
        var form = new AnswerForm();
        form.setText(saved.value(TEXT));
        var errors = new BeanPropertyBindingResult(form, "form");
        if (Texts.clean(form.getText()).isEmpty()) {
            errors.rejectValue(TEXT, "typed.answer.missing");
        }
        Typed.checkText(errors, TEXT, form.getText());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draw(application, hearing, form, errors, model);
        }
        hearings.answer(caseNumber, hearing, Texts.clean(form.getText()), actor);
        forms.discard(owner, SavedForm.Kind.HEARING, hearing.key());
        return "redirect:/meine/" + caseNumber + "?geantwortet";
    }

    private Optional<OpenHearing> open(SubmittedApplication application, @Nullable String matter) {
        if (matter != null) {
            return hearings.aboutAClaim(application.caseNumber(), matter);
        }
        return stages.of(application) == CaseStage.HEARD
                ? hearings.aboutTheProof(application.caseNumber())
                : Optional.empty();
    }

    private String draw(
            SubmittedApplication application,
            OpenHearing hearing,
            AnswerForm form,
            @Nullable BindingResult errors,
            Model model) {
        model.addAttribute("fund", FundFaces.of(funds.require(application.fund())));
        model.addAttribute("form", form);
        if (errors != null) {
            model.addAllAttributes(errors.getModel());
        }
        model.addAttribute("caseNumber", application.caseNumber());
        model.addAttribute("action", "/meine/" + application.caseNumber() + "/" + hearing.path());
        model.addAttribute("until", fmt.weekday(hearing.until()));
        model.addAttribute("claim", hearing.claim());
        return "applicant/hearing";
    }
}
