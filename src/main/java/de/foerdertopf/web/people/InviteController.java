package de.foerdertopf.web.people;

import de.foerdertopf.identity.Duties;
import de.foerdertopf.identity.InviteStaff;
import de.foerdertopf.identity.InviteStaffAgain;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.web.login.Paths;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody new is invited to work here, or once more who has not come in yet. */
@Controller
class InviteController {

    private static final String INVITE = "people/invite";

    private final PeopleInSight people;
    private final PersonReading reading;
    private final RoleChoices roleChoices;
    private final Duties duties;
    private final InviteStaff inviteStaff;
    private final InviteStaffAgain inviteStaffAgain;

    InviteController(
            PeopleInSight people,
            PersonReading reading,
            RoleChoices roleChoices,
            Duties duties,
            InviteStaff inviteStaff,
            InviteStaffAgain inviteStaffAgain) {
        this.people = people;
        this.reading = reading;
        this.roleChoices = roleChoices;
        this.duties = duties;
        this.inviteStaff = inviteStaff;
        this.inviteStaffAgain = inviteStaffAgain;
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
        if (reading.isUnprintable(form, errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return invitation(form, me, model);
        }
        try {
            var roles = roleChoices.chosen(form.roles, roleChoices.givenBy(me));
            inviteStaff.invite(new InviteStaff.Command(reading.details(form), roles, me.actor()));
            flash.addFlashAttribute("notice", "person-invited");
            return "redirect:" + Paths.PEOPLE;
        } catch (BusinessRuleViolation violation) {
            reading.refuse(errors, violation);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return invitation(form, me, model);
        }
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
}
