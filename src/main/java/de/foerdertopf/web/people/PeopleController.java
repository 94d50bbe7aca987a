package de.foerdertopf.web.people;

import de.foerdertopf.identity.ChangeStaffRoles;
import de.foerdertopf.identity.CorrectStaffDetails;
import de.foerdertopf.identity.DisableStaff;
import de.foerdertopf.identity.Duties;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.InviteStaff;
import de.foerdertopf.identity.InviteStaffAgain;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.web.layout.TroubleAdvice;
import de.foerdertopf.web.login.Paths;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works here: the list, the invitation, and each person's page. */
@Controller
class PeopleController {

    private static final String LIST = "people/list";
    private static final String INVITE = "people/invite";
    private static final String PERSON = "people/person";

    private final PeopleInSight people;
    private final PeoplePages pages;
    private final InviteStaff inviteStaff;
    private final InviteStaffAgain inviteStaffAgain;
    private final ChangeStaffRoles changeStaffRoles;
    private final CorrectStaffDetails correctStaffDetails;
    private final DisableStaff disableStaff;
    private final RoleChoices roleChoices;
    private final Duties duties;
    private final TroubleAdvice sentences;

    PeopleController(
            PeopleInSight people,
            PeoplePages pages,
            InviteStaff inviteStaff,
            InviteStaffAgain inviteStaffAgain,
            ChangeStaffRoles changeStaffRoles,
            CorrectStaffDetails correctStaffDetails,
            DisableStaff disableStaff,
            RoleChoices roleChoices,
            Duties duties,
            TroubleAdvice sentences) {
        this.people = people;
        this.pages = pages;
        this.inviteStaff = inviteStaff;
        this.inviteStaffAgain = inviteStaffAgain;
        this.changeStaffRoles = changeStaffRoles;
        this.correctStaffDetails = correctStaffDetails;
        this.disableStaff = disableStaff;
        this.roleChoices = roleChoices;
        this.duties = duties;
        this.sentences = sentences;
    }

    @GetMapping(Paths.PEOPLE)
    String list(StaffMember me, Model model) {
        model.addAttribute("seesRoleChanges", me.hasAnywhere(Role.AUDITOR, Role.ADMINISTRATOR));
        model.addAttribute("people", pages.list(me));
        return LIST;
    }

    @GetMapping(Paths.PEOPLE + "/einladen")
    String invitation(@ModelAttribute("form") PersonForm form, StaffMember me, Model model) {
        model.addAttribute("choices", roleChoices.choices(roleChoices.givenBy(me)));
        return INVITE;
    }

    @PostMapping(Paths.PEOPLE + "/einladen")
    String invite(
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            var roles = roleChoices.chosen(form.roles, roleChoices.givenBy(me));
            inviteStaff.invite(new InviteStaff.Command(details(form), roles, me.actor()));
            flash.addFlashAttribute("notice", "person-invited");
            return "redirect:" + Paths.PEOPLE;
        } catch (BusinessRuleViolation violation) {
            refuse(errors, violation);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return invitation(form, me, model);
        }
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
        model.addAttribute("form", form);
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
        try {
            var mine = pages.offeredFor(person, me);
            Set<GrantedRole> roles = new HashSet<>(roleChoices.chosen(form.roles, mine));
            person.roles().stream().filter(role -> !mine.contains(role)).forEach(roles::add);
            var details = details(form);
            var known =
                    new StaffDetails(person.name(), EmailAddress.parse(person.email()), person.phone(), person.room());
            if (!details.equals(known)) {
                correctStaffDetails.correct(new CorrectStaffDetails.Command(person.id(), details, me.actor()));
            }
            changeStaffRoles.change(new ChangeStaffRoles.Command(person.id(), roles, me.actor()));
            flash.addFlashAttribute("notice", "person-saved");
            return "redirect:" + Paths.PEOPLE;
        } catch (BusinessRuleViolation violation) {
            refuse(errors, violation);
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

    @PostMapping(Paths.PEOPLE + "/{id}/einladen")
    String inviteAgain(@PathVariable String id, StaffMember me, RedirectAttributes flash) {
        inviteStaffAgain.invite(
                new InviteStaffAgain.Command(people.require(id, me).id(), me.actor()));
        flash.addFlashAttribute("notice", "person-invited");
        return "redirect:" + Paths.PEOPLE;
    }

    @ModelAttribute("dutiesTogether")
    boolean dutiesTogether() {
        return duties.administratorMayAuthorize();
    }

    private static StaffDetails details(PersonForm form) {
        return new StaffDetails(form.name, EmailAddress.parse(form.email), form.phone, form.room);
    }

    private void refuse(BindingResult errors, BusinessRuleViolation violation) {
        var field =
                switch (violation.code()) {
                    case "login.email", "staff.email-taken", "staff.reset-house-only" -> "email";
                    case "staff.name" -> "name";
                    case "staff.too-long" -> "phone";
                    default -> "roles";
                };
        errors.addError(new FieldError(
                "form", field, errors.getRawFieldValue(field), false, null, null, sentences.sentence(violation)));
    }
}
