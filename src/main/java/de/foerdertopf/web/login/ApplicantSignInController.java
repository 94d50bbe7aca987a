package de.foerdertopf.web.login;

import de.foerdertopf.identity.CodeOutcome;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.RedeemApplicantCode;
import de.foerdertopf.identity.RequestApplicantCode;
import de.foerdertopf.identity.SignInChallenge;
import de.foerdertopf.shared.BusinessRuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets people who apply in by a code that is mailed to them. */
@Controller
class ApplicantSignInController {

    private static final String CHALLENGE = "sign-in-challenge.applicant";
    private static final String ASK_ADDRESS = "login/applicant";
    private static final String ASK_CODE = "login/code";
    /** This browser asked for no code. */
    private static final String ELSEWHERE = "anderswo";

    private static final String CODE_PATH = "/anmelden/code";

    private final RequestApplicantCode requestCode;
    private final RedeemApplicantCode redeemCode;
    private final Sessions sessions;
    private final BrowserMarks marks;
    private final SecurityEvents events;
    private final FormErrors formErrors;
    private final ObjectProvider<DemoLogins> demoLogins;

    ApplicantSignInController(
            RequestApplicantCode requestCode,
            RedeemApplicantCode redeemCode,
            Sessions sessions,
            BrowserMarks marks,
            SecurityEvents events,
            FormErrors formErrors,
            ObjectProvider<DemoLogins> demoLogins) {
        this.requestCode = requestCode;
        this.redeemCode = redeemCode;
        this.sessions = sessions;
        this.marks = marks;
        this.events = events;
        this.formErrors = formErrors;
        this.demoLogins = demoLogins;
    }

    @ModelAttribute("demoLogins")
    List<DemoLogins.DemoLogin> demoLogins() {
        var logins = demoLogins.getIfAvailable();
        return logins == null ? List.of() : logins.applicants();
    }

    @GetMapping(Paths.APPLICANT_SIGN_IN)
    String askAddress(@ModelAttribute("form") ApplicantSignInForm form, HttpServletRequest request, Model model) {
        model.addAttribute("expired", request.getParameter("abgelaufen") != null);
        model.addAttribute("elsewhere", request.getParameter(ELSEWHERE) != null);
        return ASK_ADDRESS;
    }

    @PostMapping(Paths.APPLICANT_SIGN_IN)
    String sendCode(
            @ModelAttribute("form") ApplicantSignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var email = EmailAddress.parse(form.email);
            var challenge = requestCode.request(new RequestApplicantCode.Command(
                    email, marks.origin(request), challengeIn(request.getSession(true))));
            request.getSession(true).setAttribute(CHALLENGE, challenge);
            return "redirect:" + CODE_PATH;
        } catch (BusinessRuleViolation violation) {
            formErrors.at(errors, "email", violation);
            return FormErrors.again(response, ASK_ADDRESS);
        }
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
        var result = redeemCode.redeem(new RedeemApplicantCode.Command(challenge, form.code, marks.origin(request)));
        if (result.applicant() != null) {
            request.getSession(true).removeAttribute(CHALLENGE);
            return "redirect:"
                    + sessions.open(
                            SignedIn.as(result.applicant()),
                            new EmailAddress(challenge.email()),
                            Sessions.Way.CODE,
                            request,
                            response);
        }
        events.failed(request, "APPLICANT_CODE", result.outcome().name(), challenge.email());
        if (result.outcome() == CodeOutcome.WRONG) {
            FormErrors.atSecret(errors, "code", "login.code.wrong");
            model.addAttribute("step", codePage(challenge));
            return FormErrors.again(response, ASK_CODE);
        }
        if (result.outcome() != CodeOutcome.ELSEWHERE) {
            request.getSession(true).removeAttribute(CHALLENGE);
        }
        var fresh = new ApplicantSignInForm();
        fresh.email = challenge.email();
        var freshErrors = new DirectFieldBindingResult(fresh, "form");
        freshErrors.reject("login.code." + result.outcome());
        model.addAllAttributes(freshErrors.getModel());
        return FormErrors.again(response, ASK_ADDRESS);
    }

    /** Whoever is in already has typed her code; everybody else may ask for one here. */
    private static String nothingAsked() {
        return "redirect:"
                + (SignedIn.current() == null ? Paths.APPLICANT_SIGN_IN + "?" + ELSEWHERE : Paths.APPLICANT_HOME);
    }

    private static CodePage codePage(SignInChallenge challenge) {
        return new CodePage(CODE_PATH, Paths.APPLICANT_SIGN_IN, challenge.email());
    }

    private static @Nullable SignInChallenge challengeIn(HttpSession session) {
        return (SignInChallenge) session.getAttribute(CHALLENGE);
    }
}
