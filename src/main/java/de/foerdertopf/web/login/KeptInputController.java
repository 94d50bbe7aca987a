package de.foerdertopf.web.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives back what an expired session had typed. */
@Controller
class KeptInputController {

    private final KeptInputs keptInputs;

    KeptInputController(KeptInputs keptInputs) {
        this.keptInputs = keptInputs;
    }

    @GetMapping(Paths.KEPT_INPUT)
    String show(HttpServletRequest request, Model model) {
        var kept = keptInputs.waiting(request, SignedIn.current());
        if (kept == null) {
            return "redirect:" + home();
        }
        model.addAttribute("kept", kept);
        return "login/kept-input";
    }

    @PostMapping("/anmelden/weiter/verwerfen")
    String forget(HttpServletRequest request) {
        keptInputs.forget(request);
        return "redirect:" + home();
    }

    private static String home() {
        var person = SignedIn.current();
        if (person == null) {
            return "/";
        }
        return person.isStaff() ? Paths.OWN_START : Paths.APPLICANT_HOME;
    }
}
