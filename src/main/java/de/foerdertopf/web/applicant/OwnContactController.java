package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.application.ContactDetails.Whose;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.correspondence.CorrectContact;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Mailbox;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.TroubleAdvice;
import de.foerdertopf.web.questions.Reads;
import de.foerdertopf.web.typed.TypedAddress;
import de.foerdertopf.web.typed.TypedPhone;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

    /** @param whose the person who speaks for the group, or the one who stands in for it and lives elsewhere */
    @GetMapping
    String ask(
            @PathVariable CaseNumber caseNumber,
            @RequestParam(name = "wer", defaultValue = "GROUP") Whose whose,
            Actor actor,
            Model model) {
        var application = ownCases.require(caseNumber, actor);
        var found = find(application, whose);
        if (found.isEmpty()) {
            return ownPage(caseNumber);
        }
        var now = found.get();
        var form = new OwnContactForm();
        form.name = now.name();
        form.latin = now.latinName() == null ? "" : now.latinName();
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
        return draw(application, whose, form, model);
    }

    @TakesTwoClicks
    @PostMapping
    String correct(
            @PathVariable CaseNumber caseNumber,
            @RequestParam(name = "wer", defaultValue = "GROUP") Whose whose,
            @ModelAttribute("form") OwnContactForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var found = find(ownCases.require(caseNumber, actor), whose);
        if (found.isEmpty()) {
            return ownPage(caseNumber);
        }
        var now = found.get();
        if (whose == Whose.PERSON) {
            checkAddress(form, errors);
        } else {
            check(form, errors);
        }
        if (!errors.hasErrors()) {
            try {
                var wanted = typed(now, form);
                var waits = correctContact.correct(new CorrectContact.Command(caseNumber, wanted, form.seen, actor));
                return "redirect:/meine/" + caseNumber
                        + (waits ? "?kontaktwartet" : done(ownCases.require(caseNumber, actor), wanted.address()));
            } catch (StaleCaseException e) {
                throw e;
            } catch (BusinessRuleViolation e) {
                errors.reject("refused-by-a-rule", trouble.sentence(e));
                form.seen = details(ownCases.require(caseNumber, actor), whose).seal();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return draw(ownCases.require(caseNumber, actor), whose, form, model);
    }

    /** What changed by it: letters go to the recipient, who may live elsewhere. */
    private static String done(SubmittedApplication application, @Nullable Address address) {
        var letters = application.recipient().address();
        if (letters == null) {
            return "?kontaktgeaendert";
        }
        return letters.equals(address) ? "?kontakt" : "?kontaktanderswo";
    }

    private static void check(OwnContactForm form, BindingResult errors) {
        Typed.requireName(errors, "name", form.name, "typed.name.missing");
        Reads.latin(form.name, form.latin, (key, arguments) -> errors.rejectValue("latin", key, arguments, null));
        Typed.checkLine(errors, "phone", form.phone);
        Reads.phone(form.phone, (key, arguments) -> errors.rejectValue("phone", key));
        Typed.checkEmail(errors, "email", form.email);
        if (form.phone.isBlank() && form.email.isBlank() && !hasAddress(form)) {
            errors.rejectValue("phone", "typed.contact.missing");
        }
        checkAddress(form, errors);
    }

    private static void checkAddress(OwnContactForm form, BindingResult errors) {
        for (var field : List.of("street", "postcode", "town")) {
            Typed.checkLine(errors, field, String.valueOf(errors.getFieldValue(field)));
        }
        Reads.postcode(form.postcode, (key, arguments) -> errors.rejectValue("postcode", key));
        if (hasAddress(form) && Stream.of(form.street, form.postcode, form.town).anyMatch(String::isBlank)) {
            errors.rejectValue("street", "typed.address.missing");
        }
    }

    private static boolean hasAddress(OwnContactForm form) {
        return Stream.of(form.street, form.postcode, form.town).anyMatch(line -> !line.isBlank());
    }

    private static ContactDetails typed(ContactDetails now, OwnContactForm form) {
        var person = now.whose() == Whose.PERSON;
        return new ContactDetails(
                now.whose(),
                person ? now.name() : form.name,
                person ? now.latinName() : Reads.latin(form.name, form.latin),
                person ? null : Mailbox.read(form.email).orElse(null),
                person ? null : TypedPhone.read(form.phone),
                TypedAddress.read(form.street, form.postcode, form.town));
    }

    /** A sponsor's address is its own affair: a group finds no page for it. */
    private static Optional<ContactDetails> find(SubmittedApplication application, Whose whose) {
        return whose == Whose.SPONSOR ? Optional.empty() : ContactDetails.of(application.answers(), whose);
    }

    private static ContactDetails details(SubmittedApplication application, Whose whose) {
        return find(application, whose)
                .orElseThrow(() -> new StaleCaseException(application.caseNumber(), "contact of " + whose));
    }

    /** Who stood in elsewhere lives with the group now, perhaps since the first of two clicks. */
    private static String ownPage(CaseNumber caseNumber) {
        return "redirect:/meine/" + caseNumber + "/kontakt";
    }

    private String draw(SubmittedApplication application, Whose whose, OwnContactForm form, Model model) {
        FundFaces.put(funds.require(application.fund()), model);
        model.addAttribute("caseNumber", application.caseNumber());
        model.addAttribute("now", details(application, whose));
        model.addAttribute("asksLatin", Reads.needsLatin(form.name));
        model.addAttribute("person", whose == Whose.PERSON);
        var recipient = application.recipient();
        model.addAttribute("sponsor", recipient.kind() == GrantRecipient.Kind.SPONSOR ? recipient.name() : null);
        model.addAttribute(
                "elsewhere",
                whose == Whose.GROUP
                        ? ContactDetails.of(application.answers(), Whose.PERSON).orElse(null)
                        : null);
        return "applicant/contact";
    }
}
