package de.foerdertopf.web.casework;

import de.foerdertopf.notice.WriteFreeLetter;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.Deeds.Done;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A letter in the officer's own words. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}/brief")
class FreeLetterController {

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final WriteFreeLetter writeFreeLetter;

    FreeLetterController(Desk desk, Deeds deeds, DeedPages pages, Words words, WriteFreeLetter writeFreeLetter) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.writeFreeLetter = writeFreeLetter;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        model.addAttribute("form", form);
        return page(desk.administer(actor, caseNumber), model);
    }

    /** The letter as it would be sent, or the form with what is wrong; nothing is kept. */
    @PostMapping("/vorschau")
    Object preview(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        check(form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, model);
        }
        return Files.shown(
                words.text("notice-page.preview.file", caseNumber.value()),
                writeFreeLetter.preview(command(caseNumber, form, actor)));
    }

    @PostMapping
    String write(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        check(form, errors);
        return deeds.attempt(
                form,
                errors,
                () -> {
                    writeFreeLetter.write(command(caseNumber, form, actor));
                    return Done.in(opened, "letter-written");
                },
                () -> page(opened, model));
    }

    private void check(DeedForm form, BindingResult errors) {
        deeds.require(errors, "subject", form.getSubject());
        deeds.atMost(errors, "subject", form.getSubject(), WriteFreeLetter.LONGEST_SUBJECT);
        deeds.require(errors, "text", form.getText());
        deeds.atMost(errors, "text", form.getText(), WriteFreeLetter.LONGEST_TEXT);
    }

    private static WriteFreeLetter.Command command(CaseNumber caseNumber, DeedForm form, Actor actor) {
        return new WriteFreeLetter.Command(caseNumber, Texts.clean(form.getSubject()), form.cleanText(), actor);
    }

    private String page(DeskCase opened, Model model) {
        return pages.page("free-letter", opened, "brief")
                .text("subject")
                .longtext("text")
                .preview()
                .show(model);
    }
}
