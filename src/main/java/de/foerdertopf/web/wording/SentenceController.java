package de.foerdertopf.web.wording;

import de.foerdertopf.document.TemplateProblem;
import de.foerdertopf.fund.EditionId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.FileAnswers;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.wording.EditionSentences;
import de.foerdertopf.wording.EditionSentences.Sentence;
import de.foerdertopf.wording.LineDiff;
import de.foerdertopf.wording.PreviewWording;
import de.foerdertopf.wording.PublishWording;
import de.foerdertopf.wording.RestoreWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Words a provision or sentence of an edition anew. */
@Controller
@RequestMapping(Scope.ROOT + "/{code}/ausgaben/{version}/{key}")
class SentenceController {

    private final Scopes scopes;
    private final EditionSentences sentences;
    private final PreviewWording previewWording;
    private final PublishWording publishWording;
    private final RestoreWording restoreWording;
    private final DraftTrial drafts;
    private final Words words;

    SentenceController(
            Scopes scopes,
            EditionSentences sentences,
            PreviewWording previewWording,
            PublishWording publishWording,
            RestoreWording restoreWording,
            DraftTrial drafts,
            Words words) {
        this.scopes = scopes;
        this.sentences = sentences;
        this.previewWording = previewWording;
        this.publishWording = publishWording;
        this.restoreWording = restoreWording;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping
    String edit(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String key,
            StaffMember me,
            Model model) {
        var scope = scopes.require(code, me);
        var sentence = require(scope, version, key, me);
        var inForce = sentence.inForce();
        var form = new DraftForm();
        form.lead = Objects.requireNonNullElse(sentence.block().lead(), "");
        form.text = sentence.block().text();
        form.basedOn = inForce == null ? 0 : inForce.number();
        FormFields.show(form, null, model);
        return page(scope, sentence, model);
    }

    /** An approval with the draft; nothing is kept. */
    @PostMapping("/vorschau")
    Object preview(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String key,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            StaffMember me,
            Model model) {
        var scope = scopes.require(code, me);
        var sentence = require(scope, version, key, me);
        return drafts.attempt(
                errors,
                "text",
                problem -> fieldOf(problem, form),
                () -> FileAnswers.shown(
                        words.text("wording.preview.file", key),
                        previewWording.preview(
                                new PreviewWording.Command(sentence.edition(), key, form.lead, form.text, me.actor()))),
                () -> page(scope, sentence, model));
    }

    @PostMapping
    Object publish(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String key,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            StaffMember me,
            Model model) {
        var scope = scopes.require(code, me);
        var sentence = require(scope, version, key, me);
        return drafts.attempt(
                errors,
                "text",
                problem -> fieldOf(problem, form),
                () -> {
                    publishWording.publish(new PublishWording.Command(
                            sentence.edition(),
                            key,
                            form.lead,
                            form.text,
                            form.basedOn,
                            form.givenReason(),
                            me.actor()));
                    return new Done("wording-published", scope.sentenceHref(version, key)).goOn();
                },
                () -> page(scope, sentence, model));
    }

    @GetMapping("/fassungen/{number}")
    String compare(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String key,
            @PathVariable int number,
            StaffMember me,
            Model model) {
        var scope = scopes.require(code, me);
        FormFields.show(new DraftForm(), null, model);
        return comparison(scope, require(scope, version, key, me), number, model);
    }

    @PostMapping("/fassungen/{number}")
    Object restore(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String key,
            @PathVariable int number,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            StaffMember me,
            Model model) {
        var scope = scopes.require(code, me);
        var sentence = require(scope, version, key, me);
        return drafts.attempt(
                errors,
                null,
                () -> {
                    restoreWording.restore(new RestoreWording.Command(
                            sentence.edition(), key, number, form.givenReason(), me.actor()));
                    return new Done("wording-restored", scope.sentenceHref(version, key)).goOn();
                },
                () -> comparison(scope, sentence, number, model));
    }

    private Sentence require(Scope scope, String version, String key, StaffMember me) {
        var fund = scope.fundCode();
        if (fund == null) {
            throw new NotFoundException("Editions belong to a fund");
        }
        return sentences.require(new EditionId(fund, version), key, me.actor());
    }

    private String page(Scope scope, Sentence sentence, Model model) {
        var block = sentence.block();
        var title = SentenceWords.title(words, block);
        var page = new SentencePage(
                scope,
                sentence.edition().version(),
                title,
                href(scope, sentence),
                block.isProvision(),
                block.isProvision() || block.key().equals("legal-basis"),
                publishWording.knownPlaceholders(sentence.edition(), block).stream()
                        .map(name -> "{{" + name + "}}")
                        .toList(),
                versions(scope, sentence),
                crumbs(scope, title));
        return FundFaces.show("wording/sentence", scope.fund(), page, model);
    }

    private List<VersionRow> versions(Scope scope, Sentence sentence) {
        var href = href(scope, sentence);
        var versions = new ArrayList<VersionRow>();
        var published = sentences.versions(sentence.edition(), sentence.block().key());
        for (var wording : published) {
            versions.add(new VersionRow(
                    wording.number(),
                    words.text("wording.number", wording.number()),
                    wording.number() == published.get(0).number(),
                    scopes.name(wording.by()),
                    wording.at(),
                    wording.reason(),
                    href + "/fassungen/" + wording.number()));
        }
        versions.add(VersionRow.of(words.text("wording.version.original"), published.isEmpty(), href + "/fassungen/0"));
        return versions;
    }

    private String comparison(Scope scope, Sentence sentence, int number, Model model) {
        var older = sentences.version(sentence.edition(), sentence.block().key(), number);
        var inForce = sentence.inForce();
        var title = SentenceWords.title(words, sentence.block());
        var page = new VersionPage(
                scope,
                title,
                number,
                number == (inForce == null ? 0 : inForce.number()),
                href(scope, sentence) + "/fassungen/" + number,
                href(scope, sentence),
                LineDiff.between(
                        lines(older.lead(), older.text()),
                        lines(sentence.block().lead(), sentence.block().text())),
                crumbs(scope, title));
        return FundFaces.show("wording/version", scope.fund(), page, model);
    }

    /** A sentence in a line, so that a change is seen where it is. */
    private static String lines(@Nullable String lead, String text) {
        return (lead == null ? "" : lead + "\n") + text.replaceAll("(?<=[.!?]) ", "\n");
    }

    private static String href(Scope scope, Sentence sentence) {
        return scope.sentenceHref(sentence.edition().version(), sentence.block().key());
    }

    private List<Crumb> crumbs(Scope scope, String title) {
        return List.of(new Crumb(words.text("wording.title"), scope.href()), new Crumb(title, null));
    }

    private static String fieldOf(TemplateProblem problem, DraftForm form) {
        return problem.kind() == TemplateProblem.Kind.UNPRINTABLE && form.lead.contains(problem.detail())
                ? "lead"
                : "text";
    }
}
