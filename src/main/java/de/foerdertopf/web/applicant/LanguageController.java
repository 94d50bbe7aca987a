package de.foerdertopf.web.applicant;

import de.foerdertopf.application.ChooseLanguage;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.reading.ReadingLanguage;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.questions.LetterLanguages;
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

/** A group chooses the language in which its letters are explained, whenever it likes: also those that it has already. */
@Controller
@RequestMapping("/meine/{caseNumber}/sprache")
class LanguageController {

    private final OwnCases ownCases;
    private final ChooseLanguage chooseLanguage;
    private final Funds funds;

    LanguageController(OwnCases ownCases, ChooseLanguage chooseLanguage, Funds funds) {
        this.ownCases = ownCases;
        this.chooseLanguage = chooseLanguage;
        this.funds = funds;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        var form = new LanguageForm();
        form.language = ReadingLanguage.of(application.language())
                .orElse(ReadingLanguage.DE)
                .tag();
        FormFields.show(form, null, model);
        return draw(application, model);
    }

    @TakesTwoClicks
    @PostMapping
    String choose(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") LanguageForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var application = ownCases.require(caseNumber, actor);
        var language = LetterLanguages.chosen(form.language);
        if (language.isEmpty()) {
            errors.rejectValue("language", "typed.language.missing");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draw(application, model);
        }
        chooseLanguage.choose(new ChooseLanguage.Command(caseNumber, language.get(), actor));
        return "redirect:/meine/" + caseNumber + "?sprache";
    }

    private String draw(SubmittedApplication application, Model model) {
        FundFaces.put(funds.require(application.fund()), model);
        model.addAttribute("caseNumber", application.caseNumber());
        model.addAttribute("languages", LetterLanguages.choices());
        return "applicant/language";
    }
}
