package de.foerdertopf.web.people;

import de.foerdertopf.identity.NameStandIn;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.TroubleAdvice;
import de.foerdertopf.web.login.Paths;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets everybody at the desk say who acts for her, and administrators say it for a colleague who is ill. */
@Controller
class StandInController {

    private static final String OWN = "/schreibtisch/vertretung";
    private static final String OF_ANOTHER = Paths.PEOPLE + "/{id}/vertretung";
    private static final String VIEW = "people/stand-in";

    private final Staff staff;
    private final PeopleInSight people;
    private final NameStandIn nameStandIn;
    private final TroubleAdvice sentences;

    StandInController(Staff staff, PeopleInSight people, NameStandIn nameStandIn, TroubleAdvice sentences) {
        this.staff = staff;
        this.people = people;
        this.nameStandIn = nameStandIn;
        this.sentences = sentences;
    }

    @GetMapping(OWN)
    String show(StaffMember me, Model model) {
        FormFields.show(form(me), null, model);
        return page(me, me, model);
    }

    @PostMapping(OWN)
    String name(
            @ModelAttribute("form") StandInForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (done(me, form, errors, me)) {
            flash.addFlashAttribute("notice", form.chosen().isEmpty() ? "stand-in-gone" : "stand-in-named");
            return "redirect:" + OWN;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(me, me, model);
    }

    @GetMapping(OF_ANOTHER)
    String showOfAnother(@PathVariable String id, StaffMember me, Model model) {
        var person = people.require(id, me);
        FormFields.show(form(person), null, model);
        return page(person, me, model);
    }

    @PostMapping(OF_ANOTHER)
    String nameForAnother(
            @PathVariable String id,
            @ModelAttribute("form") StandInForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var person = people.require(id, me);
        if (done(person, form, errors, me)) {
            flash.addFlashAttribute("notice", form.chosen().isEmpty() ? "stand-in-of-other-gone" : "stand-in-named");
            return "redirect:" + path(person, me);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(person, me, model);
    }

    /** Names them, or says at the fields why not. */
    private boolean done(StaffMember absent, StandInForm form, BindingResult errors, StaffMember me) {
        var absence = form.chosen().isEmpty() ? Optional.<DateRange>empty() : absence(form, errors);
        if (errors.hasErrors()) {
            return false;
        }
        try {
            nameStandIn.name(new NameStandIn.Command(
                    absent.id(),
                    form.chosen().stream().map(StaffId::parse).toList(),
                    absence.orElse(null),
                    me.actor()));
            return true;
        } catch (BusinessRuleViolation violation) {
            errors.rejectValue("standIn", "violation." + violation.code(), sentences.sentence(violation));
            return false;
        }
    }

    /** Empty while the person is there. */
    private static Optional<DateRange> absence(StandInForm form, BindingResult errors) {
        if (form.from.isEmpty() && form.until.isEmpty()) {
            return Optional.empty();
        }
        var from = form.from.date();
        var until = form.until.date();
        if (from.isEmpty()) {
            errors.rejectValue("from", "stand-in.day");
        }
        if (until.isEmpty()) {
            errors.rejectValue("until", "stand-in.day");
        } else if (from.isPresent() && until.get().isBefore(from.get())) {
            errors.rejectValue("until", "stand-in.backwards");
        }
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new DateRange(from.orElseThrow(), until.orElseThrow()));
    }

    private static StandInForm form(StaffMember person) {
        var form = new StandInForm();
        var named = person.standIns();
        form.standIn = named.isEmpty() ? "" : named.get(0).toString();
        form.secondStandIn = named.size() < 2 ? "" : named.get(1).toString();
        form.from = DateFields.of(person.absentFrom());
        form.until = DateFields.of(person.absentUntil());
        return form;
    }

    private static String path(StaffMember person, StaffMember me) {
        return person.id().equals(me.id()) ? OWN : Paths.PEOPLE + "/" + person.id() + "/vertretung";
    }

    /** Colleagues who work in the same funds; somebody who was named before stays in sight. */
    private String page(StaffMember person, StaffMember me, Model model) {
        var possible = staff.roster().possibleStandIns(person.id());
        var named = person.standIns().stream().flatMap(id -> staff.find(id).stream());
        model.addAttribute(
                "colleagues",
                Stream.concat(possible.stream(), named)
                        .map(colleague -> Choice.of(colleague.id().toString(), colleague.name()))
                        .distinct()
                        .toList());
        model.addAttribute("person", person.id().equals(me.id()) ? null : person.name());
        model.addAttribute("action", path(person, me));
        return VIEW;
    }
}
