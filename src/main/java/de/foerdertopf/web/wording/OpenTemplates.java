package de.foerdertopf.web.wording;

import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.wording.LetterTemplateFiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens the template of an address for whoever may change its words; for everybody else there is none. */
@ControllerAdvice(
        assignableTypes = {TemplateController.class, TemplateSentencesController.class, TemplateVersionController.class
        })
class OpenTemplates {

    private final Scopes scopes;
    private final LetterTemplateFiles files;

    OpenTemplates(Scopes scopes, LetterTemplateFiles files) {
        this.scopes = scopes;
        this.files = files;
    }

    @ModelAttribute("opened")
    OpenTemplate open(@PathVariable String code, @PathVariable String name, StaffMember me) {
        var scope = scopes.require(code, me);
        return new OpenTemplate(scope, files.require(name, scope.fundCode(), me.actor()));
    }
}
