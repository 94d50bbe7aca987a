package de.foerdertopf.web.login;

import de.foerdertopf.identity.CodeOutcome;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.RedeemStaffCode;
import de.foerdertopf.identity.RequestStaffCode;
import de.foerdertopf.identity.SignInChallenge;
import de.foerdertopf.shared.BusinessRuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets staff in by password and mailed code, or by the city's own sign-in service. */
@Controller
class StaffSignInController {

    private static final String CHALLENGE = "sign-in-challenge.staff";
    private static final String ASK_PASSWORD = "login/staff";
    private static final String ASK_CODE = "login/code";

    /** This browser asked for no code. */
    private static final String ELSEWHERE = "anderswo";

    private static final String CODE_PATH = "/anmelden/team/code";

    private final RequestStaffCode requestCode;
    private final RedeemStaffCode redeemCode;
    private final Sessions sessions;
    private final BrowserMarks marks;
    private final SecurityEvents events;
    private final FormErrors formErrors;
    private final ObjectProvider<ClientRegistrationRepository> oidc;
    private final ObjectProvider<DemoLogins> demoLogins;

    StaffSignInController(
            RequestStaffCode requestCode,
            RedeemStaffCode redeemCode,
            Sessions sessions,
            BrowserMarks marks,
            SecurityEvents events,
            FormErrors formErrors,
            ObjectProvider<ClientRegistrationRepository> oidc,
            ObjectProvider<DemoLogins> demoLogins) {
        this.requestCode = requestCode;
        this.redeemCode = redeemCode;
        this.sessions = sessions;
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
        model.addAttribute("elsewhere", request.getParameter(ELSEWHERE) != null);
        model.addAttribute("stranger", request.getParameter("oidc") != null);
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
                    email, form.password, marks.origin(request), challengeIn(request.getSession(true))));
            if (challenge.isPresent()) {
                request.getSession(true).setAttribute(CHALLENGE, challenge.get());
                return "redirect:" + CODE_PATH;
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
        var challenge = challengeIn(session);
        if (challenge == null) {
            return nothingAsked();
        }
        model.addAttribute("step", codePage(challenge));
        return ASK_CODE;
    }

    @PostMapping(CODE_PATH)
    String signIn(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var challenge = challengeIn(request.getSession(true));
        if (challenge == null) {
            return nothingAsked();
        }
        var result = redeemCode.redeem(new RedeemStaffCode.Command(challenge, form.code, marks.origin(request)));
        if (result.staff() != null) {
            request.getSession(true).removeAttribute(CHALLENGE);
            return "redirect:"
                    + sessions.open(
                            SignedIn.as(result.staff()),
                            new EmailAddress(challenge.email()),
                            Sessions.Way.CODE,
                            request,
                            response);
        }
        events.failed(request, "STAFF_CODE", result.outcome().name(), challenge.email());
        if (result.outcome() == CodeOutcome.WRONG) {
            FormErrors.atSecret(errors, "code", "login.code.wrong");
            model.addAttribute("step", codePage(challenge));
            return FormErrors.again(response, ASK_CODE);
        }
        if (result.outcome() != CodeOutcome.ELSEWHERE) {
            request.getSession(true).removeAttribute(CHALLENGE);
        }
        var fresh = new StaffSignInForm();
        fresh.email = challenge.email();
        var freshErrors = new DirectFieldBindingResult(fresh, "form");
        freshErrors.reject("login.code." + result.outcome());
        model.addAllAttributes(freshErrors.getModel());
        return FormErrors.again(response, ASK_PASSWORD);
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

    /** Whoever is in already has typed her code; everybody else may ask for one here. */
    private static String nothingAsked() {
        return "redirect:" + (SignedIn.current() == null ? Paths.STAFF_SIGN_IN + "?" + ELSEWHERE : Paths.OWN_START);
    }

    private static CodePage codePage(SignInChallenge challenge) {
        return new CodePage(CODE_PATH, Paths.STAFF_SIGN_IN, challenge.email());
    }

    private static @Nullable SignInChallenge challengeIn(HttpSession session) {
        return (SignInChallenge) session.getAttribute(CHALLENGE);
    }
}
