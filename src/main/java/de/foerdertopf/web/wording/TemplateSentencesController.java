package de.foerdertopf.web.wording;

import de.foerdertopf.document.TemplateProblem;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.wording.DraftSentences;
import de.foerdertopf.wording.LetterTemplateFiles;
import de.foerdertopf.wording.TemplateFile;
import de.foerdertopf.wording.TemplateSentences;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changes a template sentence by sentence, for people who have never seen markup. */
@Controller
@RequestMapping(Scope.ROOT + "/{code}/vorlagen/{name}/saetze")
class TemplateSentencesController {

    private final LetterTemplateFiles files;
    private final SentencesPages pages;
    private final DraftSentences draftSentences;
    private final TemplateDrafts drafts;
    private final DraftTrial trial;

    TemplateSentencesController(
            LetterTemplateFiles files,
            SentencesPages pages,
            DraftSentences draftSentences,
            TemplateDrafts drafts,
            DraftTrial trial) {
        this.files = files;
        this.pages = pages;
        this.draftSentences = draftSentences;
        this.drafts = drafts;
        this.trial = trial;
    }

    @GetMapping
    String edit(@ModelAttribute(name = "opened", binding = false) OpenTemplate it, StaffMember me, Model model) {
        var form = new SentencesForm();
        form.letter = it.file().usedBy().get(0).name();
        form.sample = TemplatePages.sample("").name();
        FormFields.show(form, null, model);
        pages.fresh(it.scope(), it.file(), form);
        return pages.show(it.scope(), it.file(), form, me, model);
    }

    /** The letter with invented data; nothing is kept. */
    @PostMapping("/vorschau")
    Object preview(
            @ModelAttribute(name = "opened", binding = false) OpenTemplate it,
            @ModelAttribute("form") SentencesForm form,
            BindingResult errors,
            StaffMember me,
            Model model) {
        return trial.attempt(
                errors,
                null,
                problem -> fieldOf(problem, it.scope(), it.file(), form, me),
                () -> drafts.preview(it, draft(it.scope(), it.file(), form, me), form, me.actor()),
                () -> pages.show(it.scope(), it.file(), form, me, model));
    }

    @PostMapping
    Object publish(
            @ModelAttribute(name = "opened", binding = false) OpenTemplate it,
            @ModelAttribute("form") SentencesForm form,
            BindingResult errors,
            StaffMember me,
            Model model) {
        return trial.attempt(
                errors,
                null,
                problem -> fieldOf(problem, it.scope(), it.file(), form, me),
                () -> drafts.publish(
                        it,
                        draft(it.scope(), it.file(), form, me),
                        form,
                        it.scope().sentencesHref(it.name()),
                        me.actor()),
                () -> pages.show(it.scope(), it.file(), form, me, model));
    }

    private String draft(Scope scope, TemplateFile file, SentencesForm form, StaffMember me) {
        return draftSentences.draft(new DraftSentences.Command(
                file.name(), scope.fundCode(), form.seen, form.typed(), form.drop, me.actor()));
    }

    /** The changed sentence that stands where the problem is; null where it is about more than one. */
    private @Nullable String fieldOf(
            TemplateProblem problem, Scope scope, TemplateFile file, SentencesForm form, StaffMember me) {
        var before = TemplateSentences.of(files.text(file.name(), scope.fundCode()));
        var after = TemplateSentences.of(draft(scope, file, form, me));
        var changed = new ArrayList<Integer>();
        form.typed().forEach((number, typed) -> {
            if (before.reading(typed) == null) {
                changed.add(number);
            }
        });
        var isHere = problem.file().equals(file.name()) && problem.line() > 0;
        var meant = changed.stream()
                .filter(number -> {
                    var sentence = after.reading(form.sentences.get(number));
                    return !isHere || (sentence != null && sentence.standsIn(problem.line()));
                })
                .toList();
        return meant.stream()
                .filter(number -> form.sentences.get(number).contains(problem.detail()))
                .findFirst()
                .or(() -> meant.size() == 1 ? meant.stream().findFirst() : Optional.empty())
                .map(number -> "sentences[" + number + "]")
                .orElse(null);
    }
}
