package de.foerdertopf.web.login;

import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.Invitations;
import de.foerdertopf.identity.RequestNewPassword;
import de.foerdertopf.identity.SetNewPassword;
import de.foerdertopf.shared.BusinessRuleViolation;
import jakarta.servlet.http.HttpServletRequest;
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

/** Lets a member of staff who forgot her password set a new one by a mailed link. Opening the link uses nothing up. */
@Controller
class ForgottenPasswordController {

    private static final String ASK = "/anmelden/team/passwort-vergessen";
    private static final String LINK = "/anmelden/neues-passwort/";
    private static final String VIEW = "login/forgotten";
    private static final String SET_PASSWORD = "login/invitation";

    private final RequestNewPassword requestNewPassword;
    private final SetNewPassword setNewPassword;
    private final Invitations links;
    private final NewPassword newPassword;
    private final OpenSessions openSessions;
    private final BrowserMarks marks;
    private final SecurityEvents events;
    private final FormErrors formErrors;

    ForgottenPasswordController(
            RequestNewPassword requestNewPassword,
            SetNewPassword setNewPassword,
            Invitations links,
            NewPassword newPassword,
            OpenSessions openSessions,
            BrowserMarks marks,
            SecurityEvents events,
            FormErrors formErrors) {
        this.requestNewPassword = requestNewPassword;
        this.setNewPassword = setNewPassword;
        this.links = links;
        this.newPassword = newPassword;
        this.openSessions = openSessions;
        this.marks = marks;
        this.events = events;
        this.formErrors = formErrors;
    }

    @GetMapping(ASK)
    String ask(@ModelAttribute("form") ApplicantSignInForm form, Model model) {
        model.addAttribute("sent", false);
        return VIEW;
    }

    @PostMapping(ASK)
    String send(
            @ModelAttribute("form") ApplicantSignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            var email = EmailAddress.parse(form.email);
            requestNewPassword.request(new RequestNewPassword.Command(email, marks.origin(request)));
            events.asked(request, email.value());
            model.addAttribute("sent", true);
            return VIEW;
        } catch (BusinessRuleViolation violation) {
            formErrors.at(errors, "email", violation);
            model.addAttribute("sent", false);
            return FormErrors.again(response, VIEW);
        }
    }

    @GetMapping(LINK + "{token}")
    String show(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            Model model,
            HttpServletResponse response) {
        var person = links.forgetful(token);
        if (person.isEmpty()) {
            return gone(model, response);
        }
        model.addAttribute("invited", person.get());
        model.addAttribute("action", LINK + token);
        return SET_PASSWORD;
    }

    @PostMapping(LINK + "{token}")
    String set(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return switch (newPassword.set(form, errors, password -> set(token, password))) {
            case SET -> {
                flash.addFlashAttribute("notice", "password-set");
                yield "redirect:" + Paths.STAFF_SIGN_IN;
            }
            case LINK_GONE -> gone(model, response);
            case AGAIN -> {
                var again = show(token, form, model, response);
                yield again.equals(SET_PASSWORD) ? FormErrors.again(response, again) : again;
            }
        };
    }

    private void set(String token, String password) {
        openSessions.endAll(SignedIn.as(setNewPassword.set(new SetNewPassword.Command(token, password))));
    }

    private static String gone(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("forgotten", true);
        return "login/invitation-gone";
    }
}
