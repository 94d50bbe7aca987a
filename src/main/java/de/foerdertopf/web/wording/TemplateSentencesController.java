package de.foerdertopf.web.wording;

import de.foerdertopf.document.TemplateInspection.Place;
import de.foerdertopf.document.TemplateProblem;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.web.desk.FileAnswers;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.wording.DraftSentences;
import de.foerdertopf.wording.LetterPlaceholders;
import de.foerdertopf.wording.LetterTemplateFiles;
import de.foerdertopf.wording.PreviewTemplate;
import de.foerdertopf.wording.PublishTemplate;
import de.foerdertopf.wording.TemplateFile;
import de.foerdertopf.wording.TemplateSentence;
import de.foerdertopf.wording.TemplateSentences;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a template sentence by sentence, for people who have never seen markup. */
@Controller
@RequestMapping(Scope.ROOT + "/{code}/vorlagen/{name}/saetze")
class TemplateSentencesController {

    private static final int SIGNS_IN_A_ROW = 28;
    private static final int SIGNS_AROUND = 60;
    private static final Pattern PART = Pattern.compile("\\{\\{>([^}]+)}}");

    private final Scopes scopes;
    private final LetterTemplateFiles files;
    private final LetterPlaceholders placeholders;
    private final DraftSentences draftSentences;
    private final PreviewTemplate previewTemplate;
    private final PublishTemplate publishTemplate;
    private final TemplatePage pages;
    private final DraftTrial drafts;
    private final Words words;

    TemplateSentencesController(
            Scopes scopes,
            LetterTemplateFiles files,
            LetterPlaceholders placeholders,
            DraftSentences draftSentences,
            PreviewTemplate previewTemplate,
            PublishTemplate publishTemplate,
            TemplatePage pages,
            DraftTrial drafts,
            Words words) {
        this.scopes = scopes;
        this.files = files;
        this.placeholders = placeholders;
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
        form.sample = TemplatePage.sample("").name();
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
            Model model,
            HttpServletResponse response) {
        var scope = scopes.require(code, me);
        var file = files.require(name, scope.fundCode(), me.actor());
        return drafts.attempt(
                errors,
                null,
                problem -> fieldOf(problem, scope, file, form, me),
                response,
                () -> FileAnswers.shown(
                        words.text("wording.preview.file", name),
                        previewTemplate.preview(new PreviewTemplate.Command(
                                name,
                                scope.fundCode(),
                                draft(scope, file, form, me),
                                TemplatePage.letter(file, form.letter),
                                TemplatePage.sample(form.sample),
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
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var scope = scopes.require(code, me);
        var file = files.require(name, scope.fundCode(), me.actor());
        return drafts.attempt(
                errors,
                null,
                problem -> fieldOf(problem, scope, file, form, me),
                response,
                () -> {
                    publishTemplate.publish(new PublishTemplate.Command(
                            name,
                            scope.fundCode(),
                            draft(scope, file, form, me),
                            form.basedOn,
                            form.givenReason(),
                            me.actor()));
                    flash.addFlashAttribute("notice", "wording-published");
                    return "redirect:" + scope.sentencesHref(name);
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

    /** Sentences under one heading of the letter. */
    record SentenceGroup(String heading, List<SentenceField> fields) {}

    /**
     * A sentence to change.
     *
     * @param when in which letters it is printed, and what stands around it; null is in all, and nothing
     */
    record SentenceField(int number, String label, @Nullable String when, int rows) {}

    private String page(Scope scope, TemplateFile file, SentencesForm form, StaffMember me, Model model) {
        var text = files.text(file.name(), scope.fundCode());
        var sentences = TemplateSentences.of(text);
        if (!form.seen.equals(DraftSentences.markOf(text))) {
            model.addAttribute(
                    "kept",
                    form.sentences.stream()
                            .filter(typed -> typed != null && sentences.reading(typed) == null)
                            .toList());
            fresh(scope, file, form);
        }
        pages.frame(scope, file, model);
        pages.around(scope, file, me.actor(), model);
        model.addAttribute("groups", groups(scope, file, sentences));
        model.addAttribute("elsewhere", sentences.elsewhere());
        model.addAttribute("mayDrop", !sentences.dropped(form.typed()).isEmpty());
        return "wording/sentences";
    }

    private List<SentenceGroup> groups(Scope scope, TemplateFile file, TemplateSentences sentences) {
        var place = placeholders.places(file, scope.fundCode(), file.usedBy().get(0)).stream()
                .findFirst()
                .orElse(null);
        var groups = new ArrayList<SentenceGroup>();
        for (var sentence : sentences.all()) {
            var heading = heading(file, sentence);
            if (groups.isEmpty() || !groups.get(groups.size() - 1).heading().equals(heading)) {
                groups.add(new SentenceGroup(heading, new ArrayList<>()));
            }
            groups.get(groups.size() - 1)
                    .fields()
                    .add(new SentenceField(
                            sentence.number(),
                            words.text("wording.sentence." + sentence.place(), sentence.number() + 1),
                            when(sentence, place),
                            1 + sentence.text().length() / SIGNS_IN_A_ROW));
        }
        return groups;
    }

    private String heading(TemplateFile file, TemplateSentence sentence) {
        if (sentence.place() == TemplateSentence.Place.HEADING) {
            return sentence.text();
        }
        if (!sentence.heading().isEmpty()) {
            return sentence.heading();
        }
        return file.isPart() ? TemplateNames.title(words, file) : words.text("wording.sentences.between");
    }

    private @Nullable String when(TemplateSentence sentence, @Nullable Place start) {
        var conditions = new ArrayList<String>();
        var place = start;
        for (var condition : sentence.conditions()) {
            var value = place == null ? null : place.resolve(condition.name());
            var meaning = value == null ? null : ValueWords.of(value, words::optional);
            if (value != null && meaning != null) {
                var kind = value.isAnswer()
                        ? condition.unless() ? "unless" : "if"
                        : condition.unless() ? "missing" : value.isList() ? "each" : "given";
                conditions.add(words.text("wording.sentence." + kind, meaning));
            }
            if (place != null && !condition.unless()) {
                place = place.inside(condition.name());
            }
        }
        if (!sentence.before().isEmpty() && !sentence.begins()) {
            conditions.add(words.text("wording.sentence.before", end(named(sentence.before()))));
        }
        if (!sentence.after().isEmpty() && !sentence.ends()) {
            conditions.add(words.text("wording.sentence.after", start(named(sentence.after()))));
        }
        return conditions.isEmpty()
                ? null
                : String.join(" · ", conditions.stream().distinct().toList());
    }

    /** Parts by what they are for. */
    private String named(String around) {
        return PART.matcher(around)
                .replaceAll(part -> Matcher.quoteReplacement("[" + TemplateNames.title(words, part.group(1)) + "]"))
                .replaceAll(" ([,.;:)])", "$1");
    }

    private static String end(String text) {
        return text.length() <= SIGNS_AROUND
                ? text
                : "… " + text.substring(text.indexOf(' ', text.length() - SIGNS_AROUND) + 1);
    }

    private static String start(String text) {
        return text.length() <= SIGNS_AROUND ? text : text.substring(0, text.lastIndexOf(' ', SIGNS_AROUND) + 1) + "…";
    }
}
