package de.foerdertopf.web.wording;

import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.notice.NoticeType;
import de.foerdertopf.notice.SampleLetters;
import de.foerdertopf.web.casework.Files;
import de.foerdertopf.web.casework.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.wording.LetterTemplateFiles;
import de.foerdertopf.wording.LineDiff;
import de.foerdertopf.wording.PreviewTemplate;
import de.foerdertopf.wording.PublishTemplate;
import de.foerdertopf.wording.RestoreTemplate;
import de.foerdertopf.wording.TemplateFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes the template of a letter, or a part that letters share. */
@Controller
@RequestMapping(Scope.ROOT + "/{code}/vorlagen/{name}")
class TemplateController {

    private final Scopes scopes;
    private final LetterTemplateFiles files;
    private final PreviewTemplate previewTemplate;
    private final PublishTemplate publishTemplate;
    private final RestoreTemplate restoreTemplate;
    private final DraftTrial drafts;
    private final Words words;

    TemplateController(
            Scopes scopes,
            LetterTemplateFiles files,
            PreviewTemplate previewTemplate,
            PublishTemplate publishTemplate,
            RestoreTemplate restoreTemplate,
            DraftTrial drafts,
            Words words) {
        this.scopes = scopes;
        this.files = files;
        this.previewTemplate = previewTemplate;
        this.publishTemplate = publishTemplate;
        this.restoreTemplate = restoreTemplate;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping
    String edit(@PathVariable String code, @PathVariable String name, StaffMember me, Model model) {
        var scope = scopes.require(code, me);
        var file = files.require(name, scope.fundCode(), me.actor());
        var form = new DraftForm();
        form.setText(files.text(name, scope.fundCode()));
        form.setBasedOn(lastNumber(name, scope));
        form.setLetter(file.usedBy().get(0).name());
        form.setSample(SampleLetters.Kind.USUAL.name());
        model.addAttribute("form", form);
        return page(scope, file, model);
    }

    /** The letter with invented data; nothing is kept. */
    @PostMapping("/vorschau")
    Object preview(
            @PathVariable String code,
            @PathVariable String name,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response) {
        var scope = scopes.require(code, me);
        var file = files.require(name, scope.fundCode(), me.actor());
        return drafts.attempt(
                errors,
                "text",
                response,
                () -> Files.shown(
                        words.text("wording.preview.file", name),
                        previewTemplate.preview(new PreviewTemplate.Command(
                                name,
                                scope.fundCode(),
                                form.getText(),
                                chosen(
                                        NoticeType.values(),
                                        form.getLetter(),
                                        file.usedBy().get(0)),
                                chosen(SampleLetters.Kind.values(), form.getSample(), SampleLetters.Kind.USUAL),
                                me.actor()))),
                () -> page(scope, file, model));
    }

    @PostMapping
    Object publish(
            @PathVariable String code,
            @PathVariable String name,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var scope = scopes.require(code, me);
        var file = files.require(name, scope.fundCode(), me.actor());
        return drafts.attempt(
                errors,
                "text",
                response,
                () -> {
                    publishTemplate.publish(new PublishTemplate.Command(
                            name, scope.fundCode(), form.getText(), form.getBasedOn(), form.givenReason(), me.actor()));
                    flash.addFlashAttribute("notice", "wording-published");
                    return "redirect:" + scope.templateHref(name);
                },
                () -> page(scope, file, model));
    }

    @GetMapping("/fassungen/{number}")
    String compare(
            @PathVariable String code,
            @PathVariable String name,
            @PathVariable int number,
            StaffMember me,
            Model model) {
        var scope = scopes.require(code, me);
        var file = files.require(name, scope.fundCode(), me.actor());
        var form = new DraftForm();
        form.setText(files.version(name, scope.fundCode(), number));
        model.addAttribute("form", form);
        return comparison(scope, file, number, model);
    }

    @PostMapping("/fassungen/{number}")
    Object restore(
            @PathVariable String code,
            @PathVariable String name,
            @PathVariable int number,
            @ModelAttribute("form") DraftForm form,
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
                response,
                () -> {
                    restoreTemplate.restore(new RestoreTemplate.Command(
                            name, scope.fundCode(), number, form.givenReason(), me.actor()));
                    flash.addFlashAttribute("notice", "wording-restored");
                    return "redirect:" + scope.templateHref(name);
                },
                () -> comparison(scope, file, number, model));
    }

    private String page(Scope scope, TemplateFile file, Model model) {
        var name = file.name();
        frame(scope, file, model);
        model.addAttribute(
                "letters",
                file.isPart()
                        ? file.usedBy().stream()
                                .map(type -> Choice.of(type.name(), words.label(type)))
                                .toList()
                        : List.of());
        model.addAttribute("samples", words.choices(SampleLetters.Kind.values()));
        var versions = new ArrayList<VersionRow>();
        var published = files.versions(name, scope.fundCode());
        for (var version : published) {
            versions.add(new VersionRow(
                    version.number(),
                    version.number() == published.get(0).number(),
                    scopes.name(version.by()),
                    version.at(),
                    version.reason(),
                    scope.templateHref(name) + "/fassungen/" + version.number()));
        }
        versions.add(
                new VersionRow(0, published.isEmpty(), null, null, null, scope.templateHref(name) + "/fassungen/0"));
        model.addAttribute("versions", versions);
        return "wording/template";
    }

    private String comparison(Scope scope, TemplateFile file, int number, Model model) {
        frame(scope, file, model);
        var name = file.name();
        var current = lastNumber(name, scope);
        model.addAttribute("number", number);
        model.addAttribute("isCurrent", number == current);
        model.addAttribute("action", scope.templateHref(name) + "/fassungen/" + number);
        model.addAttribute("back", scope.templateHref(name));
        model.addAttribute(
                "lines",
                LineDiff.between(files.version(name, scope.fundCode(), number), files.text(name, scope.fundCode())));
        return "wording/version";
    }

    private void frame(Scope scope, TemplateFile file, Model model) {
        var fund = scope.fund();
        if (fund != null) {
            model.addAttribute("fund", FundFaces.of(fund));
        }
        var letter = file.letter();
        var title = letter == null ? words.text("wording.part", file.name()) : words.label(letter);
        model.addAttribute("scope", scope);
        model.addAttribute("file", file);
        model.addAttribute("heading", title);
        model.addAttribute("action", scope.templateHref(file.name()));
        model.addAttribute(
                "crumbs", List.of(new Crumb(words.text("wording.title"), scope.href()), new Crumb(title, null)));
    }

    private int lastNumber(String name, Scope scope) {
        var versions = files.versions(name, scope.fundCode());
        return versions.isEmpty() ? 0 : versions.get(0).number();
    }

    private static <E extends Enum<E>> E chosen(E[] values, String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
