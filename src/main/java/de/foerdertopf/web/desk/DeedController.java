package de.foerdertopf.web.desk;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.FormFields;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one deed; one such is made for each. */
final class DeedController {

    private final Deed deed;
    private final DeedSheets sheets;

    DeedController(Deed deed, DeedSheets sheets) {
        this.deed = deed;
        this.sheets = sheets;
    }

    String ask(
            @PathVariable CaseNumber caseNumber,
            @PathVariable Map<String, String> names,
            Actor actor,
            HttpSession session,
            Model model) {
        var form = new DeedForm();
        if (deed.isCountedOnce()) {
            form.formId = Attempts.newFormId();
        }
        var it = sheets.open(deed, caseNumber, names, actor, form, session);
        sheets.requireOpen(deed, it);
        deed.begin(it, form);
        FormFields.show(form, null, model);
        return sheets.show(deed, it, form, session, model);
    }

    /** @param removeFile a scan that does not belong here */
    String act(
            @PathVariable CaseNumber caseNumber,
            @PathVariable Map<String, String> names,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            @RequestParam(name = "removeFile", required = false) @Nullable String removeFile,
            Actor actor,
            HttpSession session,
            Model model) {
        var before = sheets.open(deed, caseNumber, names, actor, form, session);
        if (deed.isWithScans()) {
            sheets.keep(actor, session, form, errors);
            if (removeFile != null) {
                sheets.remove(session, form, removeFile);
                return sheets.show(deed, before, form, session, model);
            }
        }
        var it = sheets.open(deed, caseNumber, names, actor, form, session);
        return sheets.attempt(deed, it, form, errors, session, model);
    }

    Object preview(
            @PathVariable CaseNumber caseNumber,
            @PathVariable Map<String, String> names,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        var it = sheets.open(deed, caseNumber, names, actor, form, session);
        var shown = sheets.preview(deed, it, form, errors, session, model);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return shown;
    }
}
