package de.foerdertopf.web.casework;

import de.foerdertopf.identity.CaseAccess;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.mail.DealWithMail;
import de.foerdertopf.mail.MailId;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.overview.RebuildOverview;
import de.foerdertopf.overview.WrongOverviews;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.workflow.RetryStuckCase;
import de.foerdertopf.workflow.StuckCases;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final StuckCases stuckCases;
    private final RetryStuckCase retryStuckCase;
    private final SentMails sentMails;
    private final DealWithMail dealWithMail;
    private final WrongOverviews wrongOverviews;
    private final RebuildOverview rebuildOverview;
    private final CaseOverviews overviews;
    private final Desk desk;

    IncidentsController(
            CaseAccess access,
            StuckCases stuckCases,
            RetryStuckCase retryStuckCase,
            SentMails sentMails,
            DealWithMail dealWithMail,
            WrongOverviews wrongOverviews,
            RebuildOverview rebuildOverview,
            CaseOverviews overviews,
            Desk desk) {
        this.access = access;
        this.stuckCases = stuckCases;
        this.retryStuckCase = retryStuckCase;
        this.sentMails = sentMails;
        this.dealWithMail = dealWithMail;
        this.wrongOverviews = wrongOverviews;
        this.rebuildOverview = rebuildOverview;
        this.overviews = overviews;
        this.desk = desk;
    }

    @GetMapping(INCIDENTS)
    String incidents(Actor actor, Model model) {
        var person = access.requireSystemAdministrator(actor);
        var mails = sentMails.inTrouble();
        model.addAttribute("stuck", stuckCases.all());
        model.addAttribute("mails", mails);
        model.addAttribute("wrong", wrongOverviews.known());
        model.addAttribute("opens", casesThatOpen(person, mails));
        return "casework/incidents";
    }

    /** Most who look after the machine see no case; whoever also works in a fund may go there from its mail. */
    private Set<CaseNumber> casesThatOpen(StaffMember person, List<SentMail> mails) {
        var cases = mails.stream()
                .flatMap(mail -> Stream.ofNullable(mail.caseNumber()))
                .toList();
        return overviews.of(cases, desk.codesToRead(person)).stream()
                .map(CaseOverview::caseNumber)
                .collect(Collectors.toUnmodifiableSet());
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
