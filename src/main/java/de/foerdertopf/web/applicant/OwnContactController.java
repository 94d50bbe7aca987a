package de.foerdertopf.web.applicant;

import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.application.ContactDetails.Whose;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.correspondence.CorrectContact;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.TroubleAdvice;
import de.foerdertopf.web.questions.Reads;
import de.foerdertopf.web.typed.TypedAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A group tells that it moved, has another telephone, or that somebody else speaks for it: at any time. */
@Controller
@RequestMapping("/meine/{caseNumber}/kontakt")
class OwnContactController {

    private final OwnCases ownCases;
    private final CorrectContact correctContact;
    private final Funds funds;
    private final TroubleAdvice trouble;

    OwnContactController(OwnCases ownCases, CorrectContact correctContact, Funds funds, TroubleAdvice trouble) {
        this.ownCases = ownCases;
        this.correctContact = correctContact;
        this.funds = funds;
        this.trouble = trouble;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        var now = details(application);
        var form = new OwnContactForm();
        form.name = now.name();
        form.email = now.email() == null ? "" : now.email();
        form.phone = now.phone() == null ? "" : now.phone();
        var address = now.address();
        if (address != null) {
            form.street = address.street();
            form.postcode = address.postcode();
            form.town = address.town();
        }
        form.seen = now.seal();
        FormFields.show(form, null, model);
        return draw(application, model);
    }

    @PostMapping
    String correct(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") OwnContactForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var application = ownCases.require(caseNumber, actor);
        check(form, errors);
        if (!errors.hasErrors()) {
            try {
                var waits =
                        correctContact.correct(new CorrectContact.Command(caseNumber, typed(form), form.seen, actor));
                return "redirect:/meine/" + caseNumber + (waits ? "?kontaktwartet" : "?kontakt");
            } catch (StaleCaseException e) {
                throw e;
            } catch (BusinessRuleViolation e) {
                errors.reject("refused-by-a-rule", trouble.sentence(e));
                form.seen = details(ownCases.require(caseNumber, actor)).seal();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return draw(ownCases.require(caseNumber, actor), model);
    }

    private static void check(OwnContactForm form, BindingResult errors) {
        Typed.requireLine(errors, "name", form.name, "typed.name.missing");
        for (var field : List.of("phone", "street", "postcode", "town")) {
            Typed.checkLine(errors, field, String.valueOf(errors.getFieldValue(field)));
        }
        Reads.postcode(form.postcode, (key, arguments) -> errors.rejectValue("postcode", key));
        Reads.phone(form.phone, (key, arguments) -> errors.rejectValue("phone", key));
        Typed.checkEmail(errors, "email", form.email);
        if (form.phone.isBlank() && form.email.isBlank() && !hasAddress(form)) {
            errors.rejectValue("phone", "typed.contact.missing");
        }
        if (hasAddress(form) && Stream.of(form.street, form.postcode, form.town).anyMatch(String::isBlank)) {
            errors.rejectValue("street", "typed.address.missing");
        }
    }

    private static boolean hasAddress(OwnContactForm form) {
        return Stream.of(form.street, form.postcode, form.town).anyMatch(line -> !line.isBlank());
    }

    private static ContactDetails typed(OwnContactForm form) {
        return new ContactDetails(
                Whose.GROUP,
                form.name,
                form.email,
                form.phone,
                TypedAddress.read(form.street, form.postcode, form.town));
    }

    private static ContactDetails details(SubmittedApplication application) {
        return ContactDetails.of(application.answers(), Whose.GROUP).orElseThrow();
    }

    private String draw(SubmittedApplication application, Model model) {
        FundFaces.put(funds.require(application.fund()), model);
        model.addAttribute("caseNumber", application.caseNumber());
        model.addAttribute("now", details(application));
        return "applicant/contact";
    }
}
