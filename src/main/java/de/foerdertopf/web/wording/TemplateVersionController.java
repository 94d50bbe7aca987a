package de.foerdertopf.web.wording;

import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.wording.LetterTemplateFiles;
import de.foerdertopf.wording.RestoreTemplate;
import de.foerdertopf.wording.TemplateFile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An earlier version of a template beside today's, and its way back into force. */
@Controller
@RequestMapping(Scope.ROOT + "/{code}/vorlagen/{name}/fassungen/{number}")
class TemplateVersionController {

    private final LetterTemplateFiles files;
    private final RestoreTemplate restoreTemplate;
    private final TemplatePages pages;
    private final DraftTrial drafts;

    TemplateVersionController(
            LetterTemplateFiles files, RestoreTemplate restoreTemplate, TemplatePages pages, DraftTrial drafts) {
        this.files = files;
        this.restoreTemplate = restoreTemplate;
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping
    String compare(
            @ModelAttribute(name = "opened", binding = false) OpenTemplate it,
            @PathVariable int number,
            StaffMember me,
            Model model) {
        var form = new DraftForm();
        form.text = files.version(it.name(), it.scope().fundCode(), number);
        FormFields.show(form, null, model);
        return comparison(it.scope(), it.file(), number, model);
    }

    @PostMapping
    Object restore(
            @ModelAttribute(name = "opened", binding = false) OpenTemplate it,
            @PathVariable int number,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            StaffMember me,
            Model model) {
        return drafts.attempt(
                errors,
                null,
                () -> {
                    restoreTemplate.restore(new RestoreTemplate.Command(
                            it.name(), it.scope().fundCode(), number, form.givenReason(), me.actor()));
                    return new Done("wording-restored", it.scope().templateHref(it.name())).goOn();
                },
                () -> comparison(it.scope(), it.file(), number, model));
    }

    private String comparison(Scope scope, TemplateFile file, int number, Model model) {
        return FundFaces.show("wording/version", scope.fund(), pages.version(scope, file, number), model);
    }
}
