package de.foerdertopf.web.login;

import de.foerdertopf.identity.AcceptInvitation;
import de.foerdertopf.identity.Invitations;
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
    private final NewPassword newPassword;

    InvitationController(Invitations invitations, AcceptInvitation acceptInvitation, NewPassword newPassword) {
        this.invitations = invitations;
        this.acceptInvitation = acceptInvitation;
        this.newPassword = newPassword;
    }

    @GetMapping("/anmelden/einladung/{token}")
    String show(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            Model model,
            HttpServletResponse response) {
        var invited = invitations.invited(token);
        if (invited.isEmpty()) {
            return gone(response);
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
        return switch (newPassword.set(form, errors, password -> accept(token, password))) {
            case SET -> {
                flash.addFlashAttribute("notice", "invitation-accepted");
                yield "redirect:" + Paths.STAFF_SIGN_IN;
            }
            case LINK_GONE -> gone(response);
            case AGAIN -> {
                var again = show(token, form, model, response);
                yield again.equals(SET_PASSWORD) ? FormErrors.again(response, again) : again;
            }
        };
    }

    private void accept(String token, String password) {
        acceptInvitation.accept(new AcceptInvitation.Command(token, password));
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "login/invitation-gone";
    }
}
