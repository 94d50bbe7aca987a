package de.foerdertopf.web.login;

import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.RedeemApplicantCode;
import de.foerdertopf.identity.RequestApplicantCode;
import de.foerdertopf.identity.SignInChallenge;
import de.foerdertopf.identity.SignInOrigin;
import de.foerdertopf.shared.BusinessRuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets people who apply in by a code that is mailed to them. */
@Controller
class ApplicantSignInController {

    private static final String ASK_ADDRESS = "login/applicant";
    private static final String CODE_PATH = "/anmelden/code";

    private static final CodeStep.Door DOOR = new CodeStep.Door(
            "sign-in-challenge.applicant",
            CODE_PATH,
            Paths.APPLICANT_SIGN_IN,
            ASK_ADDRESS,
            Paths.APPLICANT_HOME,
            "APPLICANT_CODE");

    private final RequestApplicantCode requestCode;
    private final RedeemApplicantCode redeemCode;
    private final CodeStep codeStep;
    private final BrowserMarks marks;
    private final FormErrors formErrors;
    private final ObjectProvider<DemoLogins> demoLogins;

    ApplicantSignInController(
            RequestApplicantCode requestCode,
            RedeemApplicantCode redeemCode,
            CodeStep codeStep,
            BrowserMarks marks,
            FormErrors formErrors,
            ObjectProvider<DemoLogins> demoLogins) {
        this.requestCode = requestCode;
        this.redeemCode = redeemCode;
        this.codeStep = codeStep;
        this.marks = marks;
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
        model.addAttribute("elsewhere", request.getParameter(CodeStep.ELSEWHERE) != null);
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
                    email, marks.origin(request), CodeStep.challenge(DOOR, request.getSession(true))));
            return CodeStep.next(DOOR, challenge, request.getSession(true));
        } catch (BusinessRuleViolation violation) {
            formErrors.at(errors, "email", violation);
            return FormErrors.again(response, ASK_ADDRESS);
        }
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
        var result = redeemCode.redeem(new RedeemApplicantCode.Command(challenge, code, origin));
        var applicant = result.applicant();
        return new CodeStep.Redeemed(result.outcome(), applicant == null ? null : SignedIn.as(applicant));
    }
}
