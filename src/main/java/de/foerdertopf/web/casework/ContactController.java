package de.foerdertopf.web.casework;

import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.application.ContactDetails.Whose;
import de.foerdertopf.correspondence.ConfirmContact;
import de.foerdertopf.correspondence.ContactChanges;
import de.foerdertopf.correspondence.CorrectContact;
import de.foerdertopf.correspondence.RefuseContact;
import de.foerdertopf.correspondence.WaitingContact;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Mailbox;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.DeedForm;
import de.foerdertopf.web.desk.DeedPages;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.questions.Reads;
import de.foerdertopf.web.typed.TypedAddress;
import de.foerdertopf.web.typed.TypedPhone;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the people of a case are reached: told by phone or on paper, at any time, and looked at by a second person where it must be. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}/kontakt")
class ContactController {

    private static final String CONFIRM = "CONFIRM";
    private static final String REFUSE = "REFUSE";
    private static final int LONGEST = 200;

    private final Desk desk;
    private final Attempts attempts;
    private final DeedPages pages;
    private final Words words;
    private final ContactChanges changes;
    private final CorrectContact correctContact;
    private final ConfirmContact confirmContact;
    private final RefuseContact refuseContact;

    ContactController(
            Desk desk,
            Attempts attempts,
            DeedPages pages,
            Words words,
            ContactChanges changes,
            CorrectContact correctContact,
            ConfirmContact confirmContact,
            RefuseContact refuseContact) {
        this.desk = desk;
        this.attempts = attempts;
        this.pages = pages;
        this.words = words;
        this.changes = changes;
        this.correctContact = correctContact;
        this.confirmContact = confirmContact;
        this.refuseContact = refuseContact;
    }

    @GetMapping
    String ask(
            @PathVariable CaseNumber caseNumber,
            @RequestParam(name = "wer", defaultValue = "GROUP") Whose whose,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var now = details(opened, whose);
        var form = new ContactForm();
        form.who = now.name();
        form.latin = now.latinName() == null ? "" : now.latinName();
        form.email = now.email() == null ? "" : now.email();
        form.phone = now.phone() == null ? "" : now.phone();
        var address = now.address();
        if (address != null) {
            form.street = address.street();
            form.postcode = address.postcode();
            form.town = address.town();
        }
        FormFields.show(form, null, model);
        return page(opened, now, form, model);
    }

    /** @param seen stands for what the page showed; shown again, it shows what stands there now */
    @PostMapping
    String correct(
            @PathVariable CaseNumber caseNumber,
            @RequestParam(name = "wer", defaultValue = "GROUP") Whose whose,
            @RequestParam(name = "gesehen", defaultValue = "") String seen,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var now = details(opened, whose);
        check(whose, form, errors);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var waits = correctContact.correct(
                            new CorrectContact.Command(caseNumber, typed(now, form), seen, actor));
                    return Done.in(opened, waits ? "contact-waits" : "contact-changed");
                },
                () -> page(opened, now, form, model));
    }

    @GetMapping("/{id}")
    String askToConfirm(@PathVariable CaseNumber caseNumber, @PathVariable UUID id, Actor actor, Model model) {
        var opened = desk.sign(actor, caseNumber);
        FormFields.show(new DeedForm(), null, model);
        return confirmPage(opened, waiting(caseNumber, id), model);
    }

    @PostMapping("/{id}")
    String confirm(
            @PathVariable CaseNumber caseNumber,
            @PathVariable UUID id,
            @RequestParam(name = "gesehen", defaultValue = "") String seen,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.sign(actor, caseNumber);
        var change = waiting(caseNumber, id);
        var confirms = form.choice.equals(CONFIRM);
        if (!confirms && !form.choice.equals(REFUSE)) {
            attempts.wrong(errors, "choice");
        }
        return attempts.attempt(
                form,
                errors,
                () -> {
                    if (confirms) {
                        confirmContact.confirm(new ConfirmContact.Command(id, seen, actor));
                    } else {
                        refuseContact.refuse(new RefuseContact.Command(id, seen, "", actor));
                    }
                    return Done.in(opened, confirms ? "contact-changed" : "contact-refused");
                },
                () -> confirmPage(opened, change, model));
    }

    private void check(Whose whose, ContactForm form, BindingResult errors) {
        if (whose != Whose.PERSON) {
            attempts.require(errors, "who", form.who);
        }
        Reads.email(form.email, (key, arguments) -> errors.rejectValue("email", "wrong", words.text(key)));
        for (var field : List.of("who", "phone", "street", "postcode", "town")) {
            var typed = String.valueOf(errors.getFieldValue(field));
            attempts.atMost(errors, field, typed, LONGEST);
            if (whose != Whose.GROUP || !field.equals("who")) {
                Reads.printable(typed, (key, arguments) -> errors.rejectValue(field, "wrong", words.text(key)));
            }
        }
        if (whose == Whose.GROUP) {
            Reads.latin(
                    form.who,
                    form.latin,
                    (key, arguments) -> errors.rejectValue("latin", "wrong", words.text(key, arguments)));
        }
        Reads.postcode(form.postcode, (key, arguments) -> errors.rejectValue("postcode", "wrong", words.text(key)));
        Reads.phone(form.phone, (key, arguments) -> errors.rejectValue("phone", "wrong", words.text(key)));
        if (hasAddress(form)) {
            attempts.require(errors, "street", form.street);
            attempts.require(errors, "postcode", form.postcode);
            attempts.require(errors, "town", form.town);
        }
    }

    private static boolean hasAddress(ContactForm form) {
        return Stream.of(form.street, form.postcode, form.town).anyMatch(line -> !line.isBlank());
    }

    private static ContactDetails typed(ContactDetails now, ContactForm form) {
        var person = now.whose() == Whose.PERSON;
        return new ContactDetails(
                now.whose(),
                person ? now.name() : form.who,
                person ? now.latinName() : Reads.latin(form.who, form.latin),
                person ? null : Mailbox.read(form.email).orElse(null),
                now.whose() == Whose.GROUP ? TypedPhone.read(form.phone) : null,
                TypedAddress.read(form.street, form.postcode, form.town));
    }

    private static ContactDetails details(DeskCase opened, Whose whose) {
        return ContactDetails.of(opened.application().answers(), whose)
                .orElseThrow(() -> new NotFoundException("No " + whose + " in " + opened.caseNumber()));
    }

    /** A correction of another case does not exist here. */
    private WaitingContact waiting(CaseNumber caseNumber, UUID id) {
        var change = changes.require(id);
        if (!change.caseNumber().equals(caseNumber)) {
            throw new NotFoundException("No contact change " + id + " in " + caseNumber);
        }
        return change;
    }

    private String page(DeskCase opened, ContactDetails now, ContactForm form, Model model) {
        var page = pages.page("contact", opened, "kontakt?wer=" + now.whose() + "&gesehen=" + now.seal())
                .fact(words.text("contact.whose." + now.whose()), now.inWords());
        if (now.whose() != Whose.PERSON) {
            page.text("who");
            if (now.whose() == Whose.GROUP && Reads.needsLatin(form.who)) {
                page.text("latin");
            }
            page.email("email").optional();
        }
        if (now.whose() == Whose.GROUP) {
            page.text("phone").optional();
        }
        return page.text("street")
                .optional()
                .text("postcode")
                .optional()
                .text("town")
                .optional()
                .show(model);
    }

    private String confirmPage(DeskCase opened, WaitingContact change, Model model) {
        return pages.page(
                        "contact-confirm",
                        opened,
                        "kontakt/" + change.id() + "?gesehen=" + change.wanted().seal())
                .fact(words.text("contact.before"), change.before().inWords())
                .fact(words.text("contact.wanted"), change.wanted().inWords())
                .radios(
                        "choice",
                        List.of(
                                Choice.of(CONFIRM, words.text("contact.confirm")),
                                Choice.of(REFUSE, words.text("contact.refuse"))))
                .show(model);
    }
}
