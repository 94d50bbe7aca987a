package de.foerdertopf.web.wording;

import de.foerdertopf.document.TemplateProblem;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.FileAnswers;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.wording.DraftSentences;
import de.foerdertopf.wording.LetterTemplateFiles;
import de.foerdertopf.wording.PreviewTemplate;
import de.foerdertopf.wording.PublishTemplate;
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
    private final PreviewTemplate previewTemplate;
    private final PublishTemplate publishTemplate;
    private final DraftTrial drafts;
    private final Words words;

    TemplateSentencesController(
            LetterTemplateFiles files,
            SentencesPages pages,
            DraftSentences draftSentences,
            PreviewTemplate previewTemplate,
            PublishTemplate publishTemplate,
            DraftTrial drafts,
            Words words) {
        this.files = files;
        this.pages = pages;
        this.draftSentences = draftSentences;
        this.previewTemplate = previewTemplate;
        this.publishTemplate = publishTemplate;
        this.drafts = drafts;
        this.words = words;
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
        return drafts.attempt(
                errors,
                null,
                problem -> fieldOf(problem, it.scope(), it.file(), form, me),
                () -> FileAnswers.shown(
                        words.text("wording.preview.file", it.name()),
                        previewTemplate.preview(new PreviewTemplate.Command(
                                it.name(),
                                it.scope().fundCode(),
                                draft(it.scope(), it.file(), form, me),
                                TemplatePages.letter(it.file(), form.letter),
                                TemplatePages.sample(form.sample),
                                me.actor()))),
                () -> pages.show(it.scope(), it.file(), form, me, model));
    }

    @PostMapping
    Object publish(
            @ModelAttribute(name = "opened", binding = false) OpenTemplate it,
            @ModelAttribute("form") SentencesForm form,
            BindingResult errors,
            StaffMember me,
            Model model) {
        return drafts.attempt(
                errors,
                null,
                problem -> fieldOf(problem, it.scope(), it.file(), form, me),
                () -> {
                    publishTemplate.publish(new PublishTemplate.Command(
                            it.name(),
                            it.scope().fundCode(),
                            draft(it.scope(), it.file(), form, me),
                            form.basedOn,
                            form.givenReason(),
                            me.actor()));
                    return new Done("wording-published", it.scope().sentencesHref(it.name())).goOn();
                },
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
