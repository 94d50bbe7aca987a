package de.foerdertopf.web.wording;

import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.wording.FollowTemplate;
import de.foerdertopf.wording.LetterTemplateFiles;
import de.foerdertopf.wording.TemplateFile;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changes the template of a letter, or a part that letters share. */
@Controller
@RequestMapping(Scope.ROOT + "/{code}/vorlagen/{name}")
class TemplateController {

    private final LetterTemplateFiles files;
    private final FollowTemplate followTemplate;
    private final TemplatePages pages;
    private final TemplateDrafts drafts;
    private final DraftTrial trial;

    TemplateController(
            LetterTemplateFiles files,
            FollowTemplate followTemplate,
            TemplatePages pages,
            TemplateDrafts drafts,
            DraftTrial trial) {
        this.files = files;
        this.followTemplate = followTemplate;
        this.pages = pages;
        this.drafts = drafts;
        this.trial = trial;
    }

    @GetMapping
    String edit(@ModelAttribute(name = "opened", binding = false) OpenTemplate it, StaffMember me, Model model) {
        var form = new DraftForm();
        show(it.scope(), it.file(), form);
        FormFields.show(form, null, model);
        return page(it.scope(), it.file(), me, model);
    }

    /** The letter with invented data; nothing is kept. */
    @PostMapping("/vorschau")
    Object preview(
            @ModelAttribute(name = "opened", binding = false) OpenTemplate it,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            StaffMember me,
            Model model) {
        var lines = new ArrayList<WrongLine>();
        return trial.attempt(
                errors,
                "text",
                noting(lines, it.file(), form),
                () -> drafts.preview(it, form.text, form, me.actor()),
                () -> wrong(page(it.scope(), it.file(), me, model), lines, model));
    }

    @PostMapping
    Object publish(
            @ModelAttribute(name = "opened", binding = false) OpenTemplate it,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            StaffMember me,
            Model model) {
        var lines = new ArrayList<WrongLine>();
        return trial.attempt(
                errors,
                "text",
                noting(lines, it.file(), form),
                () -> drafts.publish(it, form.text, form, it.scope().templateHref(it.name()), me.actor()),
                () -> wrong(page(it.scope(), it.file(), me, model), lines, model));
    }

    /** Gives up own words, so that what counts without them is in force again. */
    @PostMapping("/folgen")
    Object follow(
            @ModelAttribute(name = "opened", binding = false) OpenTemplate it,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            StaffMember me,
            Model model) {
        return trial.attempt(
                errors,
                null,
                () -> {
                    followTemplate.follow(new FollowTemplate.Command(
                            it.name(), it.scope().fundCode(), form.basedOn, form.givenReason(), me.actor()));
                    return new Done("wording-follows", it.scope().sentencesHref(it.name())).goOn();
                },
                () -> {
                    show(it.scope(), it.file(), form);
                    return page(it.scope(), it.file(), me, model);
                });
    }

    private void show(Scope scope, TemplateFile file, DraftForm form) {
        form.text = files.text(file.name(), scope.fundCode());
        form.basedOn = files.lastNumber(file.name(), scope.fundCode());
        form.letter = file.usedBy().get(0).name();
        form.sample = TemplatePages.sample("").name();
    }

    private static String wrong(String page, List<WrongLine> lines, Model model) {
        model.addAttribute("wrongLines", lines);
        return page;
    }

    private String page(Scope scope, TemplateFile file, StaffMember me, Model model) {
        return FundFaces.show("wording/template", scope.fund(), pages.of(scope, file, me.actor()), model);
    }

    /** A line of the draft in which something is wrong. */
    record WrongLine(int number, String text) {}

    /** The lines of the draft that its problems name: a text field has no numbers. */
    private static DraftTrial.Place noting(List<WrongLine> lines, TemplateFile file, DraftForm form) {
        return problem -> {
            var draft = form.text.lines().toList();
            if (problem.file().equals(file.name()) && problem.line() > 0 && problem.line() <= draft.size()) {
                var line = new WrongLine(problem.line(), draft.get(problem.line() - 1));
                if (!lines.contains(line)) {
                    lines.add(line);
                }
            }
            return "text";
        };
    }
}
