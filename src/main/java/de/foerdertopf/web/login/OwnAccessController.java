package de.foerdertopf.web.login;

import de.foerdertopf.identity.ChangePassword;
import de.foerdertopf.identity.MorningMailWishes;
import de.foerdertopf.identity.SecurityLog.Event;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Fmt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Each member of staff's own password, and where she is signed in. */
@Controller
class OwnAccessController {

    private static final String VIEW = "login/access";

    private final ChangePassword changePassword;
    private final OpenSessions openSessions;
    private final BrowserMarks marks;
    private final SecurityEvents events;
    private final FormErrors formErrors;
    private final MorningMailWishes morningMail;
    private final Fmt fmt;

    OwnAccessController(
            ChangePassword changePassword,
            OpenSessions openSessions,
            BrowserMarks marks,
            SecurityEvents events,
            FormErrors formErrors,
            MorningMailWishes morningMail,
            Fmt fmt) {
        this.changePassword = changePassword;
        this.openSessions = openSessions;
        this.marks = marks;
        this.events = events;
        this.formErrors = formErrors;
        this.morningMail = morningMail;
        this.fmt = fmt;
    }

    /** One place where the person is signed in. */
    record Place(String id, String device, String since, String lastSeen, boolean own) {}

    /**
     * What she can choose here and where she is signed in.
     *
     * @param morningMail whether she hears every working morning of what is new for her
     */
    record Access(List<Place> places, boolean morningMail) {}

    @GetMapping(Paths.OWN_ACCESS)
    String show(@ModelAttribute("form") OwnPasswordForm form, StaffMember me, HttpServletRequest request, Model model) {
        var own = OpenSessions.of(request).map(OpenSession::id).orElse(null);
        var places = openSessions.of(SignedIn.as(me.id())).stream()
                .map(session -> new Place(
                        session.id().toString(),
                        session.device(),
                        fmt.moment(session.since()),
                        fmt.moment(session.lastSeen()),
                        session.id().equals(own)))
                .toList();
        model.addAttribute("it", new Access(places, morningMail.isWanted(me.id())));
        return VIEW;
    }

    @PostMapping(Paths.OWN_ACCESS + "/passwort")
    String change(
            @ModelAttribute("form") OwnPasswordForm form,
            BindingResult errors,
            StaffMember me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (!form.password.equals(form.repeated)) {
            FormErrors.atSecret(errors, "repeated", "invitation.not-the-same");
        } else {
            try {
                changePassword.change(
                        new ChangePassword.Command(me.actor(), form.old, form.password, marks.origin(request)));
                openSessions.endOthers(SignedIn.as(me.id()), request);
                flash.addFlashAttribute("notice", "password-changed");
                return "redirect:" + Paths.OWN_ACCESS;
            } catch (BusinessRuleViolation violation) {
                var aboutTheOld = violation.code().equals("password.not-the-old")
                        || violation.code().equals("password.none");
                if (aboutTheOld) {
                    events.failed(request, "STAFF_PASSWORD", "WRONG", me.email());
                }
                formErrors.atSecret(errors, aboutTheOld ? "old" : "password", violation);
            }
        }
        form.old = "";
        form.password = "";
        form.repeated = "";
        show(form, me, request, model);
        return FormErrors.again(response, VIEW);
    }

    @PostMapping(Paths.OWN_ACCESS + "/sitzungen/{id}/beenden")
    String end(@PathVariable String id, StaffMember me, HttpServletRequest request, RedirectAttributes flash) {
        if (!openSessions.end(SignedIn.as(me.id()), parsed(id))) {
            throw new NotFoundException("No such session");
        }
        events.tell(Event.SESSION_ENDED, request, me.actor(), Map.of("how", "ONE"));
        flash.addFlashAttribute("notice", "session-ended");
        return "redirect:" + Paths.OWN_ACCESS;
    }

    @PostMapping(Paths.OWN_ACCESS + "/sitzungen/beenden")
    String endOthers(StaffMember me, HttpServletRequest request, RedirectAttributes flash) {
        openSessions.endOthers(SignedIn.as(me.id()), request);
        events.tell(Event.SESSION_ENDED, request, me.actor(), Map.of("how", "ALL_OTHERS"));
        flash.addFlashAttribute("notice", "sessions-ended");
        return "redirect:" + Paths.OWN_ACCESS;
    }

    /** She hears every morning of new work, or no longer. */
    @PostMapping(Paths.OWN_ACCESS + "/morgenmail")
    String choose(
            @RequestParam(name = "an", defaultValue = "false") boolean wanted,
            StaffMember me,
            RedirectAttributes flash) {
        morningMail.choose(me.id(), wanted);
        flash.addFlashAttribute("notice", wanted ? "morning-mail-on" : "morning-mail-off");
        return "redirect:" + Paths.OWN_ACCESS;
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("No such session");
        }
    }
}
