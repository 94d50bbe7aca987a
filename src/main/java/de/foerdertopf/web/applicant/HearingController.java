package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
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
    private final GroupStages stages;
    private final OpenHearings hearings;
    private final SavedForms forms;
    private final Funds funds;
    private final MoneyWords words;
    private final MessageSource messages;
    private final Fmt fmt;

    HearingController(
            OwnCases ownCases,
            GroupStages stages,
            OpenHearings hearings,
            SavedForms forms,
            Funds funds,
            MoneyWords words,
            MessageSource messages,
            Fmt fmt) {
        this.ownCases = ownCases;
        this.stages = stages;
        this.hearings = hearings;
        this.forms = forms;
        this.funds = funds;
        this.words = words;
        this.messages = messages;
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
        form.text = standing(hearing.get(), actor);
        return draw(application, hearing.get(), form, form.text, null, model);
    }

    /** What stands there: a half-written answer, or what was answered. */
    private String standing(OpenHearing hearing, Actor actor) {
        return saved(hearing, actor)
                .map(saved -> saved.value(TEXT))
                .orElse(Objects.requireNonNullElse(hearing.said(), ""));
    }

    private Optional<SavedForm> saved(OpenHearing hearing, Actor actor) {
        return forms.find(OwnCases.owner(actor), SavedForm.Kind.HEARING, hearing.key());
    }

    /**
     * A second click with the same words says nothing new; other words stand in place of the first ones, once whoever writes them
     * has read those.
     */
    @TakesTwoClicks
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
        var standing = standing(hearing, actor);
        var before = saved(hearing, actor).map(SavedForm::values).orElse(Map.of());
        var seen = SeenForm.in(fields::get);
        if (seen != null
                && seen.isOutdated(standing, before)
                && !Texts.clean(typed).equals(Texts.clean(standing))) {
            var again = new AnswerForm();
            again.text = typed;
            model.addAttribute(
                    "meanwhile",
                    List.of(standing.isBlank() ? text("meanwhile.nothing") : text("meanwhile.answer", standing)));
            response.setStatus(HttpStatus.CONFLICT.value());
            return draw(application, hearing, again, standing, null, model);
        }
        var words = Map.of(TEXT, List.of(typed));
        var saved = forms.keep(
                owner, SavedForm.Kind.HEARING, hearing.key(), values -> seen == null ? words : seen.signed(words));
        var form = new AnswerForm();
        form.text = saved.value(TEXT);
        var errors = new DirectFieldBindingResult(form, "form");
        var leaves = Leaving.isMeant(fields);
        if (leaves) {
            Typed.checkLength(errors, TEXT, form.text);
        } else if (Texts.clean(form.text).isEmpty()) {
            errors.rejectValue(TEXT, "typed.answer.missing");
        } else {
            Typed.checkText(errors, TEXT, form.text);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draw(application, hearing, form, typed, errors, model);
        }
        if (leaves) {
            return Leaving.redirect(fields, "/meine/" + caseNumber);
        }
        hearings.answer(caseNumber, hearing, Texts.clean(form.text), actor);
        forms.discard(owner, SavedForm.Kind.HEARING, hearing.key());
        return "redirect:/meine/" + caseNumber + "?geantwortet";
    }

    private Optional<OpenHearing> open(SubmittedApplication application, @Nullable String matter) {
        if (matter != null) {
            return hearings.aboutAClaim(application.caseNumber(), matter);
        }
        return stages.of(application) == GroupStage.HEARD
                ? hearings.aboutTheProof(application.caseNumber())
                : Optional.empty();
    }

    /**
     * What a group is heard about.
     *
     * @param until the last day for an answer
     * @param claim what may be claimed and why; null where a proof is missing
     * @param atStake how much, in a sentence
     * @param noted what the group said in another way, as the house noted it; null where it did not
     * @param money what becomes of the money until it is decided; null where nothing does
     */
    public record Page(
            CaseNumber caseNumber,
            String action,
            String until,
            @Nullable HeardClaim claim,
            @Nullable String noted,
            String atStake,
            @Nullable String money,
            String hint) {}

    private String draw(
            SubmittedApplication application,
            OpenHearing hearing,
            AnswerForm form,
            String standing,
            @Nullable BindingResult errors,
            Model model) {
        SeenForm.of(standing).putInto(model);
        FormFields.show(form, errors, model);
        var claim = hearing.claim();
        var page = new Page(
                application.caseNumber(),
                "/meine/" + application.caseNumber() + "/" + hearing.path(),
                fmt.weekday(hearing.until()),
                claim,
                hearing.answer().noted(),
                hearing.upTo().isPositive()
                        ? words.text(application, "hearing.amount", fmt.money(hearing.upTo()))
                        : text("hearing.amount.unpaid"),
                money(application, hearing),
                words.text(application, "hearing." + (claim == null ? "text" : claim.about()) + ".hint"));
        return FundFaces.show("applicant/hearing", funds.require(application.fund()), page, model);
    }

    /** What becomes of the money until it is decided. */
    private @Nullable String money(SubmittedApplication application, OpenHearing hearing) {
        if (hearing.underWay()) {
            return words.text(application, "hearing.under-way");
        }
        return hearing.upTo().isPositive() ? null : text("hearing.held");
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
