package de.foerdertopf.web.login;

import de.foerdertopf.identity.CodeOutcome;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.SignInChallenge;
import de.foerdertopf.identity.SignInOrigin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;

/** The second half of a sign-in by mail: the page that asks for the code, the same for groups and staff. */
@Component
class CodeStep {

    /** Says on the first page that this browser asked for no code. */
    static final String ELSEWHERE = "anderswo";

    private static final String ASK_CODE = "login/code";

    private final Sessions sessions;
    private final BrowserMarks marks;
    private final SecurityEvents events;

    CodeStep(Sessions sessions, BrowserMarks marks, SecurityEvents events) {
        this.sessions = sessions;
        this.marks = marks;
        this.events = events;
    }

    /**
     * One of the two ways in.
     *
     * @param challenge under which name the browser's session keeps what the code answers to
     * @param codePath the page that asks for the code
     * @param start where the way begins, and the view of that page
     * @param home where who is in already goes
     * @param event what a failed try is called in the security log
     */
    record Door(String challenge, String codePath, String start, String startView, String home, String event) {}

    /** Takes a code. */
    @FunctionalInterface
    interface Redeem {
        Redeemed redeem(SignInChallenge challenge, String code, SignInOrigin origin);
    }

    /** What became of a code, and who is in by it; nobody where it was not right. */
    record Redeemed(CodeOutcome outcome, @Nullable SignedIn person) {}

    /** Keeps what the mailed code will answer to, and goes to the page that asks for it. */
    static String next(Door door, SignInChallenge challenge, HttpSession session) {
        session.setAttribute(door.challenge(), challenge);
        return "redirect:" + door.codePath();
    }

    /** @return what the code that was mailed last answers to; null where none was asked for in this browser */
    static @Nullable SignInChallenge challenge(Door door, HttpSession session) {
        return (SignInChallenge) session.getAttribute(door.challenge());
    }

    String ask(Door door, HttpSession session, Model model) {
        var challenge = challenge(door, session);
        if (challenge == null) {
            return nothingAsked(door);
        }
        model.addAttribute("step", page(door, challenge));
        return ASK_CODE;
    }

    /** Lets in whom the code is right for; a wrong one may be typed again; with a spent one the way begins anew, the address kept. */
    String answer(
            Door door,
            Redeem redeem,
            CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = request.getSession(true);
        var challenge = challenge(door, session);
        if (challenge == null) {
            return nothingAsked(door);
        }
        var result = redeem.redeem(challenge, form.code, marks.origin(request));
        var person = result.person();
        if (person != null) {
            session.removeAttribute(door.challenge());
            return "redirect:"
                    + sessions.open(person, new EmailAddress(challenge.email()), Sessions.Way.CODE, request, response);
        }
        events.failed(request, door.event(), result.outcome().name(), challenge.email());
        if (result.outcome() == CodeOutcome.WRONG) {
            FormErrors.atSecret(errors, "code", "login.code.wrong");
            model.addAttribute("step", page(door, challenge));
            return FormErrors.again(response, ASK_CODE);
        }
        if (result.outcome() != CodeOutcome.ELSEWHERE) {
            session.removeAttribute(door.challenge());
        }
        var fresh = new StaffSignInForm();
        fresh.email = challenge.email();
        var freshErrors = new DirectFieldBindingResult(fresh, "form");
        freshErrors.reject("login.code." + result.outcome());
        model.addAllAttributes(freshErrors.getModel());
        return FormErrors.again(response, door.startView());
    }

    /** Whoever is in already has typed her code; everybody else may ask for one on the first page. */
    private static String nothingAsked(Door door) {
        return "redirect:" + (SignedIn.current() == null ? door.start() + "?" + ELSEWHERE : door.home());
    }

    private static CodePage page(Door door, SignInChallenge challenge) {
        return new CodePage(door.codePath(), door.start(), challenge.email());
    }
}
