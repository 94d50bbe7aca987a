package de.foerdertopf.web.login;

import de.foerdertopf.identity.ApplicantAccounts;
import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.RecogniseStaff;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in by one click. Exists in the demonstration only. */
@Controller
@Profile("demo")
class DemoSignInController {

    private final Staff staff;
    private final ApplicantAccounts applicants;
    private final RecogniseStaff recogniseStaff;
    private final Sessions sessions;

    DemoSignInController(Staff staff, ApplicantAccounts applicants, RecogniseStaff recogniseStaff, Sessions sessions) {
        this.staff = staff;
        this.applicants = applicants;
        this.recogniseStaff = recogniseStaff;
        this.sessions = sessions;
    }

    @PostMapping("/anmelden/demo")
    String signIn(@RequestParam String who, HttpServletRequest request, HttpServletResponse response) {
        var parts = who.split(":", 2);
        if (parts.length != 2) {
            throw new NotFoundException("No such person");
        }
        if (parts[0].equals("applicant")) {
            var applicant = applicants.require(ApplicantId.parse(parts[1]));
            return "redirect:"
                    + sessions.open(
                            SignedIn.as(applicant.id()),
                            new EmailAddress(applicant.email()),
                            Sessions.Way.DEMO,
                            request,
                            response);
        }
        var email = EmailAddress.parse(staff.require(StaffId.parse(parts[1])).email());
        var recognised = recogniseStaff
                .recognise(new RecogniseStaff.Command(email, RecogniseStaff.Way.DEMO))
                .orElseThrow(() -> new NotFoundException("No such person"));
        return "redirect:" + sessions.open(SignedIn.as(recognised), email, Sessions.Way.DEMO, request, response);
    }
}
