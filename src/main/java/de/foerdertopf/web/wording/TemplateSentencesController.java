package de.foerdertopf.web.wording;

import de.foerdertopf.document.TemplateProblem;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.FileAnswers;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.wording.DraftSentences;
import de.foerdertopf.wording.LetterTemplateFiles;
import de.foerdertopf.wording.PreviewTemplate;
import de.foerdertopf.wording.PublishTemplate;
import de.foerdertopf.wording.TemplateFile;
import de.foerdertopf.wording.TemplateSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changes a template sentence by sentence, for people who have never seen markup. */
@Controller
@RequestMapping(Scope.ROOT + "/{code}/vorlagen/{name}/saetze")
class TemplateSentencesController {

    private final Scopes scopes;
    private final LetterTemplateFiles files;
    private final SentenceFields fields;
    private final DraftSentences draftSentences;
    private final PreviewTemplate previewTemplate;
    private final PublishTemplate publishTemplate;
    private final TemplatePages pages;
    private final DraftTrial drafts;
    private final Words words;

    TemplateSentencesController(
            Scopes scopes,
            LetterTemplateFiles files,
            SentenceFields fields,
            DraftSentences draftSentences,
            PreviewTemplate previewTemplate,
            PublishTemplate publishTemplate,
            TemplatePages pages,
            DraftTrial drafts,
            Words words) {
        this.scopes = scopes;
        this.files = files;
        this.fields = fields;
        this.draftSentences = draftSentences;
        this.previewTemplate = previewTemplate;
        this.publishTemplate = publishTemplate;
        this.pages = pages;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping
    String edit(@PathVariable String code, @PathVariable String name, StaffMember me, Model model) {
        var scope = scopes.require(code, me);
        var file = files.require(name, scope.fundCode(), me.actor());
        var form = new SentencesForm();
        form.letter = file.usedBy().get(0).name();
        form.sample = TemplatePages.sample("").name();
        model.addAttribute("form", form);
        fresh(scope, file, form);
        return page(scope, file, form, me, model);
    }

    /** The letter with invented data; nothing is kept. */
    @PostMapping("/vorschau")
    Object preview(
            @PathVariable String code,
            @PathVariable String name,
            @ModelAttribute("form") SentencesForm form,
            BindingResult errors,
            StaffMember me,
            Model model) {
        var scope = scopes.require(code, me);
        var file = files.require(name, scope.fundCode(), me.actor());
        return drafts.attempt(
                errors,
                null,
                problem -> fieldOf(problem, scope, file, form, me),
                () -> FileAnswers.shown(
                        words.text("wording.preview.file", name),
                        previewTemplate.preview(new PreviewTemplate.Command(
                                name,
                                scope.fundCode(),
                                draft(scope, file, form, me),
                                TemplatePages.letter(file, form.letter),
                                TemplatePages.sample(form.sample),
                                me.actor()))),
                () -> page(scope, file, form, me, model));
    }

    @PostMapping
    Object publish(
            @PathVariable String code,
            @PathVariable String name,
            @ModelAttribute("form") SentencesForm form,
            BindingResult errors,
            StaffMember me,
            Model model) {
        var scope = scopes.require(code, me);
        var file = files.require(name, scope.fundCode(), me.actor());
        return drafts.attempt(
                errors,
                null,
                problem -> fieldOf(problem, scope, file, form, me),
                () -> {
                    publishTemplate.publish(new PublishTemplate.Command(
                            name,
                            scope.fundCode(),
                            draft(scope, file, form, me),
                            form.basedOn,
                            form.givenReason(),
                            me.actor()));
                    return new Done("wording-published", scope.sentencesHref(name)).goOn();
                },
                () -> page(scope, file, form, me, model));
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

    private void fresh(Scope scope, TemplateFile file, SentencesForm form) {
        var text = files.text(file.name(), scope.fundCode());
        form.seen = DraftSentences.markOf(text);
        form.basedOn = files.lastNumber(file.name(), scope.fundCode());
        form.show(TemplateSentences.of(text));
    }

    private String page(Scope scope, TemplateFile file, SentencesForm form, StaffMember me, Model model) {
        var text = files.text(file.name(), scope.fundCode());
        var sentences = TemplateSentences.of(text);
        var kept = List.<String>of();
        if (!form.seen.equals(DraftSentences.markOf(text))) {
            kept = form.sentences.stream()
                    .filter(typed -> typed != null && sentences.reading(typed) == null)
                    .toList();
            fresh(scope, file, form);
        }
        model.addAttribute(
                "sentences",
                new SentencesPage(
                        kept,
                        fields.groups(scope, file, sentences),
                        sentences.elsewhere(),
                        !sentences.dropped(form.typed()).isEmpty()));
        return FundFaces.show("wording/sentences", scope.fund(), pages.of(scope, file, me.actor()), model);
    }
}
