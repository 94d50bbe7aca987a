package de.foerdertopf.web.login;

import de.foerdertopf.identity.AcceptInvitation;
import de.foerdertopf.identity.Invitations;
import de.foerdertopf.shared.BusinessRuleViolation;
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

/** Where the link of an invitation leads. Opening it uses nothing up, so mail scanners do no harm. */
@Controller
class InvitationController {

    private static final String SET_PASSWORD = "login/invitation";

    private final Invitations invitations;
    private final AcceptInvitation acceptInvitation;
    private final FormErrors formErrors;

    InvitationController(Invitations invitations, AcceptInvitation acceptInvitation, FormErrors formErrors) {
        this.invitations = invitations;
        this.acceptInvitation = acceptInvitation;
        this.formErrors = formErrors;
    }

    @GetMapping("/anmelden/einladung/{token}")
    String show(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            Model model,
            HttpServletResponse response) {
        var invited = invitations.invited(token);
        if (invited.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "login/invitation-gone";
        }
        model.addAttribute("invited", invited.get());
        model.addAttribute("action", "/anmelden/einladung/" + token);
        return SET_PASSWORD;
    }

    @PostMapping("/anmelden/einladung/{token}")
    String accept(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!form.password.equals(form.repeated)) {
            FormErrors.atSecret(errors, "repeated", "invitation.not-the-same");
        } else {
            try {
                acceptInvitation.accept(new AcceptInvitation.Command(token, form.password));
                flash.addFlashAttribute("notice", "invitation-accepted");
                return "redirect:" + Paths.STAFF_SIGN_IN;
            } catch (BusinessRuleViolation violation) {
                if (!violation.code().startsWith("password.")) {
                    response.setStatus(HttpStatus.GONE.value());
                    return "login/invitation-gone";
                }
                formErrors.atSecret(errors, "password", violation);
            }
        }
        form.password = "";
        form.repeated = "";
        var again = show(token, form, model, response);
        return again.equals(SET_PASSWORD) ? FormErrors.again(response, again) : again;
    }
}
