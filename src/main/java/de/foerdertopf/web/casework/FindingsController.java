package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.JudgeFinding;
import de.foerdertopf.assessment.OverrideFinding;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Severity;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.Choice;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the rules found and what a person says to it: sets a finding aside with a reason, lets it count again, adds one. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class FindingsController {

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final FindingWords findingWords;
    private final OverrideFinding overrideFinding;
    private final JudgeFinding judgeFinding;

    FindingsController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            FindingWords findingWords,
            OverrideFinding overrideFinding,
            JudgeFinding judgeFinding) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.findingWords = findingWords;
        this.overrideFinding = overrideFinding;
        this.judgeFinding = judgeFinding;
    }

    @GetMapping("/befunde/{code}/ausser-kraft")
    String askToOverride(
            @PathVariable CaseNumber caseNumber, @PathVariable FindingCode code, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return overridePage(desk.administer(actor, caseNumber), code, model);
    }

    @PostMapping("/befunde/{code}/ausser-kraft")
    String override(
            @PathVariable CaseNumber caseNumber,
            @PathVariable FindingCode code,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    overrideFinding.override(new OverrideFinding.Command(caseNumber, code, form.cleanReason(), actor));
                    return Done.in(opened, "finding-overridden");
                },
                () -> overridePage(opened, code, model));
    }

    @PostMapping("/befunde/{code}/gilt")
    String undoOverride(
            @PathVariable CaseNumber caseNumber,
            @PathVariable FindingCode code,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        return deeds.attempt(
                form,
                errors,
                () -> {
                    overrideFinding.undo(new OverrideFinding.Command(caseNumber, code, "", actor));
                    return Done.in(opened, "finding-counts");
                },
                () -> overridePage(opened, code, model));
    }

    @GetMapping("/befunde/neu")
    String askToJudge(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        model.addAttribute("form", form);
        return judgePage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/befunde/neu")
    String judge(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var code = form.chosen(FindingCode.class, form.getChoice());
        var severity = form.chosen(Severity.class, form.getWho());
        if (code == null) {
            deeds.wrong(errors, "choice");
        }
        if (severity == null) {
            deeds.wrong(errors, "who");
        }
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    judgeFinding.judge(new JudgeFinding.Command(
                            caseNumber,
                            Objects.requireNonNull(code),
                            Objects.requireNonNull(severity),
                            form.cleanReason(),
                            actor));
                    return Done.in(opened, "finding-judged");
                },
                () -> judgePage(opened, model));
    }

    private String overridePage(DeskCase opened, FindingCode code, Model model) {
        return pages.page("override", opened, "befunde/" + code + "/ausser-kraft")
                .fact(words.text("overrides.finding"), findingWords.title(code))
                .longtext("reason")
                .show(model);
    }

    private String judgePage(DeskCase opened, Model model) {
        return pages.page("judge", opened, "befunde/neu")
                .radios(
                        "choice",
                        Arrays.stream(FindingCode.values())
                                .map(code -> Choice.of(code.name(), findingWords.title(code)))
                                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(Locale.GERMAN)))
                                .toList())
                .radios(
                        "who",
                        Arrays.stream(Severity.values())
                                .map(s -> Choice.of(s.name(), words.text("severity." + s)))
                                .toList())
                .longtext("reason")
                .show(model);
    }
}
