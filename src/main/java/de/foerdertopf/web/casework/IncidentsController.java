package de.foerdertopf.web.casework;

import de.foerdertopf.identity.CaseAccess;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.mail.DealWithMail;
import de.foerdertopf.mail.MailId;
import de.foerdertopf.overview.RebuildOverview;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.workflow.RetryStuckCase;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the house itself failed, for those who look after it: steps, mails, lists that say something else than the files. */
@Controller
class IncidentsController {

    private static final String INCIDENTS = "/verwaltung/stoerungen";

    private final CaseAccess access;
    private final IncidentsPage page;
    private final RetryStuckCase retryStuckCase;
    private final DealWithMail dealWithMail;
    private final RebuildOverview rebuildOverview;

    IncidentsController(
            CaseAccess access,
            IncidentsPage page,
            RetryStuckCase retryStuckCase,
            DealWithMail dealWithMail,
            RebuildOverview rebuildOverview) {
        this.access = access;
        this.page = page;
        this.retryStuckCase = retryStuckCase;
        this.dealWithMail = dealWithMail;
        this.rebuildOverview = rebuildOverview;
    }

    @GetMapping(INCIDENTS)
    String incidents(Actor actor, Model model) {
        model.addAttribute("it", page.of(access.requireSystemAdministrator(actor)));
        return "casework/incidents";
    }

    /** Somebody saw that a mail did not arrive; what follows for its case is a task there. */
    @PostMapping(INCIDENTS + "/mails/{id}/erledigt")
    String dealtWith(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        StaffMember person = access.requireSystemAdministrator(actor);
        dealWithMail.dealWith(new DealWithMail.Command(new MailId(id), person.actor()));
        flash.addFlashAttribute("notice", "mail-dealt-with");
        return "redirect:" + INCIDENTS;
    }

    @PostMapping(INCIDENTS + "/{caseNumber}/wiederholen")
    String retry(@PathVariable CaseNumber caseNumber, Actor actor, RedirectAttributes flash) {
        StaffMember person = access.requireSystemAdministrator(actor);
        retryStuckCase.retry(new RetryStuckCase.Command(caseNumber, person.actor()));
        flash.addFlashAttribute("notice", "case-retried");
        return "redirect:" + INCIDENTS;
    }

    /** Lists are made anew from the files; those who are in a case notice nothing. */
    @PostMapping(INCIDENTS + "/listen")
    String rebuild(Actor actor, RedirectAttributes flash) {
        access.requireSystemAdministrator(actor);
        rebuildOverview.rebuild();
        flash.addFlashAttribute("notice", "overview-rebuilt");
        return "redirect:" + INCIDENTS;
    }
}
