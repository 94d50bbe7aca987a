package de.foerdertopf.web.people;

import de.foerdertopf.identity.ChangeStaffRoles;
import de.foerdertopf.identity.CorrectStaffDetails;
import de.foerdertopf.identity.DisableStaff;
import de.foerdertopf.identity.Duties;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.login.Paths;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works here: the list, and each person's page. */
@Controller
class PeopleController {

    private static final String LIST = "people/list";
    private static final String PERSON = "people/person";

    private final PeopleInSight people;
    private final PeoplePages pages;
    private final PersonReading reading;
    private final ChangeStaffRoles changeStaffRoles;
    private final CorrectStaffDetails correctStaffDetails;
    private final DisableStaff disableStaff;
    private final RoleChoices roleChoices;
    private final Duties duties;

    PeopleController(
            PeopleInSight people,
            PeoplePages pages,
            PersonReading reading,
            ChangeStaffRoles changeStaffRoles,
            CorrectStaffDetails correctStaffDetails,
            DisableStaff disableStaff,
            RoleChoices roleChoices,
            Duties duties) {
        this.people = people;
        this.pages = pages;
        this.reading = reading;
        this.changeStaffRoles = changeStaffRoles;
        this.correctStaffDetails = correctStaffDetails;
        this.disableStaff = disableStaff;
        this.roleChoices = roleChoices;
        this.duties = duties;
    }

    @GetMapping(Paths.PEOPLE)
    String list(StaffMember me, Model model) {
        model.addAttribute("seesRoleChanges", me.hasAnywhere(Role.AUDITOR, Role.ADMINISTRATOR));
        model.addAttribute("people", pages.list(me));
        return LIST;
    }

    @GetMapping(Paths.PEOPLE + "/{id}")
    String person(@PathVariable String id, StaffMember me, Model model) {
        var person = people.require(id, me);
        var form = new PersonForm();
        form.name = person.name();
        form.email = person.email();
        form.phone = Objects.requireNonNullElse(person.phone(), "");
        form.room = Objects.requireNonNullElse(person.room(), "");
        form.roles = person.roles().stream().map(GrantedRole::toString).toList();
        FormFields.show(form, null, model);
        model.addAttribute("person", pages.of(person, me));
        return PERSON;
    }

    @PostMapping(Paths.PEOPLE + "/{id}")
    String change(
            @PathVariable String id,
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var person = people.require(id, me);
        if (reading.isUnprintable(form, errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("person", pages.of(person, me));
            return PERSON;
        }
        try {
            var mine = pages.offeredFor(person, me);
            Set<GrantedRole> roles = new HashSet<>(roleChoices.chosen(form.roles, mine));
            person.roles().stream().filter(role -> !mine.contains(role)).forEach(roles::add);
            var details = reading.details(form);
            var known =
                    new StaffDetails(person.name(), EmailAddress.parse(person.email()), person.phone(), person.room());
            if (!details.equals(known)) {
                correctStaffDetails.correct(new CorrectStaffDetails.Command(person.id(), details, me.actor()));
            }
            changeStaffRoles.change(new ChangeStaffRoles.Command(person.id(), roles, me.actor()));
            flash.addFlashAttribute("notice", "person-saved");
            return "redirect:" + Paths.PEOPLE;
        } catch (BusinessRuleViolation violation) {
            reading.refuse(errors, violation);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("person", pages.of(person, me));
            return PERSON;
        }
    }

    @PostMapping(Paths.PEOPLE + "/{id}/sperren")
    String disable(@PathVariable String id, StaffMember me, RedirectAttributes flash) {
        disableStaff.disable(new DisableStaff.Command(people.require(id, me).id(), me.actor()));
        flash.addFlashAttribute("notice", "person-disabled");
        return "redirect:" + Paths.PEOPLE;
    }

    @ModelAttribute("dutiesTogether")
    boolean dutiesTogether() {
        return duties.administratorMayAuthorize();
    }
}
