package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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

/** What a group says before its grant might be taken back because the proof never came (§ 28 VwVfG). */
@Controller
@RequestMapping("/meine/{caseNumber}/anhoerung")
class HearingController {

    private static final String TEXT = "text";

    private final OwnCases ownCases;
    private final CaseStages stages;
    private final ProofsOfUse proofs;
    private final HearMissingProof hearMissingProof;
    private final SavedForms forms;
    private final Funds funds;
    private final Fmt fmt;

    HearingController(
            OwnCases ownCases,
            CaseStages stages,
            ProofsOfUse proofs,
            HearMissingProof hearMissingProof,
            SavedForms forms,
            Funds funds,
            Fmt fmt) {
        this.ownCases = ownCases;
        this.stages = stages;
        this.proofs = proofs;
        this.hearMissingProof = hearMissingProof;
        this.forms = forms;
        this.funds = funds;
        this.fmt = fmt;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        if (stages.of(application) != CaseStage.HEARD) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        var form = new AnswerForm();
        form.setText(forms.find(OwnCases.owner(actor), SavedForm.Kind.HEARING, caseNumber.value())
                .map(saved -> saved.value(TEXT))
                .or(() -> proofs.find(caseNumber).map(ProofView::hearingAnswer))
                .orElse(""));
        return draw(application, form, null, model);
    }

    /** A second click with the same words says nothing new; other words stand in place of the first ones. */
    @PostMapping
    String answer(
            @PathVariable CaseNumber caseNumber,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var application = ownCases.require(caseNumber, actor);
        if (stages.of(application) != CaseStage.HEARD) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        var owner = OwnCases.owner(actor);
        var typed = fields.getOrDefault(TEXT, "");
        var saved =
                forms.keep(owner, SavedForm.Kind.HEARING, caseNumber.value(), values -> Map.of(TEXT, List.of(typed)));
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
            return draw(application, form, errors, model);
        }
        var answer = Texts.clean(form.getText());
        var said = proofs.find(caseNumber).map(ProofView::hearingAnswer).orElse(null);
        if (!answer.equals(said)) {
            hearMissingProof.answered(caseNumber, answer, actor);
        }
        forms.discard(owner, SavedForm.Kind.HEARING, caseNumber.value());
        return "redirect:/meine/" + caseNumber + "?geantwortet";
    }

    private String draw(
            SubmittedApplication application, AnswerForm form, @Nullable BindingResult errors, Model model) {
        model.addAttribute("fund", FundFaces.of(funds.require(application.fund())));
        model.addAttribute("form", form);
        if (errors != null) {
            model.addAllAttributes(errors.getModel());
        }
        model.addAttribute("caseNumber", application.caseNumber());
        model.addAttribute(
                "until",
                proofs.find(application.caseNumber())
                        .map(ProofView::hearingDueOn)
                        .map(fmt::weekday)
                        .orElse(""));
        return "applicant/hearing";
    }
}
