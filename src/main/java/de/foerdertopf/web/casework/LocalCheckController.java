package de.foerdertopf.web.casework;

import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.notice.law.LocalChecks;
import de.foerdertopf.notice.law.SignOffLocalCheck;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.layout.TroubleAdvice;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sentences of the letters that this city must check, for those who look after the house or its funds. */
@Controller
@RequestMapping(LocalCheckController.LIST)
class LocalCheckController {

    static final String LIST = "/verwaltung/saetze";

    private final LocalChecks localChecks;
    private final SignOffLocalCheck signOff;
    private final Desk desk;
    private final TroubleAdvice trouble;

    LocalCheckController(LocalChecks localChecks, SignOffLocalCheck signOff, Desk desk, TroubleAdvice trouble) {
        this.localChecks = localChecks;
        this.signOff = signOff;
        this.desk = desk;
        this.trouble = trouble;
    }

    @GetMapping
    String list(StaffMember person, Model model) {
        requireAdministrator(person);
        var groups = localChecks.all();
        model.addAttribute("groups", groups);
        model.addAttribute(
                "open",
                groups.stream().mapToLong(LocalChecks.CheckedGroup::open).sum());
        model.addAttribute(
                "total",
                groups.stream().mapToLong(group -> group.sentences().size()).sum());
        model.addAttribute(
                "names",
                desk.names(groups.stream()
                        .flatMap(group -> group.sentences().stream())
                        .map(LocalChecks.Checked::signedOff)
                        .filter(Objects::nonNull)
                        .map(LocalChecks.SignedOff::by)
                        .toArray(String[]::new)));
        return "casework/local-checks";
    }

    @PostMapping("/{number}")
    String signOff(
            @PathVariable String number,
            @RequestParam(name = "note", defaultValue = "") String note,
            StaffMember person,
            RedirectAttributes flash) {
        requireAdministrator(person);
        try {
            signOff.signOff(new SignOffLocalCheck.Command(number, Texts.clean(note), person.actor()));
            flash.addFlashAttribute("notice", "local-check-signed");
        } catch (BusinessRuleViolation e) {
            flash.addFlashAttribute("refused", trouble.sentence(e));
            flash.addFlashAttribute("refusedNumber", number);
            flash.addFlashAttribute("refusedNote", note);
            return "redirect:" + LIST + "#satz-" + number;
        }
        return "redirect:" + LIST;
    }

    private static void requireAdministrator(StaffMember person) {
        if (!person.hasAnywhere(Role.SYSTEM_ADMINISTRATOR, Role.ADMINISTRATOR)) {
            throw new NotFoundException("Not for this person");
        }
    }
}
