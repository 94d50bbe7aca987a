package de.foerdertopf.web.login;

import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.RedeemStaffCode;
import de.foerdertopf.identity.RequestStaffCode;
import de.foerdertopf.identity.SignInChallenge;
import de.foerdertopf.identity.SignInOrigin;
import de.foerdertopf.shared.BusinessRuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets staff in by password and mailed code, or by the city's own sign-in service. */
@Controller
class StaffSignInController {

    private static final String ASK_PASSWORD = "login/staff";

    private static final String CODE_PATH = "/anmelden/team/code";

    private static final CodeStep.Door DOOR = new CodeStep.Door(
            "sign-in-challenge.staff", CODE_PATH, Paths.STAFF_SIGN_IN, ASK_PASSWORD, Paths.OWN_START, "STAFF_CODE");

    private final RequestStaffCode requestCode;
    private final RedeemStaffCode redeemCode;
    private final CodeStep codeStep;
    private final BrowserMarks marks;
    private final SecurityEvents events;
    private final FormErrors formErrors;
    private final ObjectProvider<ClientRegistrationRepository> oidc;
    private final ObjectProvider<DemoLogins> demoLogins;

    StaffSignInController(
            RequestStaffCode requestCode,
            RedeemStaffCode redeemCode,
            CodeStep codeStep,
            BrowserMarks marks,
            SecurityEvents events,
            FormErrors formErrors,
            ObjectProvider<ClientRegistrationRepository> oidc,
            ObjectProvider<DemoLogins> demoLogins) {
        this.requestCode = requestCode;
        this.redeemCode = redeemCode;
        this.codeStep = codeStep;
        this.marks = marks;
        this.events = events;
        this.formErrors = formErrors;
        this.oidc = oidc;
        this.demoLogins = demoLogins;
    }

    /** A sign-in service of the city. */
    record Service(String href, String name) {}

    @ModelAttribute("services")
    List<Service> services() {
        var services = new ArrayList<Service>();
        if (oidc.getIfAvailable() instanceof Iterable<?> registrations) {
            for (var registration : registrations) {
                if (registration instanceof ClientRegistration client) {
                    services.add(
                            new Service("/oauth2/authorization/" + client.getRegistrationId(), client.getClientName()));
                }
            }
        }
        return services;
    }

    @ModelAttribute("demoLogins")
    List<DemoLogins.DemoLogin> demoLogins() {
        var logins = demoLogins.getIfAvailable();
        return logins == null ? List.of() : logins.staff();
    }

    @GetMapping(Paths.STAFF_SIGN_IN)
    String askPassword(@ModelAttribute("form") StaffSignInForm form, HttpServletRequest request, Model model) {
        model.addAttribute("expired", request.getParameter("abgelaufen") != null);
        model.addAttribute("elsewhere", request.getParameter(CodeStep.ELSEWHERE) != null);
        model.addAttribute("failed", request.getParameter("oidc"));
        return ASK_PASSWORD;
    }

    @PostMapping(Paths.STAFF_SIGN_IN)
    String sendCode(
            @ModelAttribute("form") StaffSignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var email = EmailAddress.parse(form.email);
            var challenge = requestCode.request(new RequestStaffCode.Command(
                    email, form.password, marks.origin(request), CodeStep.challenge(DOOR, request.getSession(true))));
            if (challenge.isPresent()) {
                return CodeStep.next(DOOR, challenge.get(), request.getSession(true));
            }
            events.failed(request, "STAFF_PASSWORD", "WRONG", email.value());
            FormErrors.atSecret(errors, "password", "login.staff.wrong");
        } catch (BusinessRuleViolation violation) {
            formErrors.at(errors, "email", violation);
        }
        form.password = "";
        return FormErrors.again(response, ASK_PASSWORD);
    }

    @GetMapping(CODE_PATH)
    String askCode(@ModelAttribute("form") CodeForm form, HttpSession session, Model model) {
        return codeStep.ask(DOOR, session, model);
    }

    @PostMapping(CODE_PATH)
    String signIn(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return codeStep.answer(DOOR, this::redeem, form, errors, request, response, model);
    }

    private CodeStep.Redeemed redeem(SignInChallenge challenge, String code, SignInOrigin origin) {
        var result = redeemCode.redeem(new RedeemStaffCode.Command(challenge, code, origin));
        var staff = result.staff();
        return new CodeStep.Redeemed(result.outcome(), staff == null ? null : SignedIn.as(staff));
    }

    /** Where a person's day begins. */
    @GetMapping(Paths.OWN_START)
    String home(HttpServletRequest request) {
        var person = SignedInFilter.staffOf(request);
        if (person == null) {
            return "redirect:" + Paths.STAFF_SIGN_IN;
        }
        return "redirect:" + OwnStart.of(person);
    }
}
