package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.CaseAccess;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.mail.DealWithMail;
import de.foerdertopf.mail.MailId;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.casework.check.FindingWords;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.TableView;
import de.foerdertopf.workflow.RetryStuckCase;
import de.foerdertopf.workflow.StuckCases;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What others look at: findings that were set aside, for the auditor; steps at which the house failed, for its administrators. */
@Controller
class OversightController {

    private static final String INCIDENTS = "/verwaltung/stoerungen";
    static final Role[] OVERSEERS = {Role.AUDITOR, Role.ADMINISTRATOR};

    private final Desk desk;
    private final CaseAccess access;
    private final CaseOverviews overviews;
    private final Findings findings;
    private final Conflicts conflicts;
    private final FindingWords findingWords;
    private final StuckCases stuckCases;
    private final RetryStuckCase retryStuckCase;
    private final SentMails sentMails;
    private final DealWithMail dealWithMail;
    private final Words words;
    private final Fmt fmt;

    OversightController(
            Desk desk,
            CaseAccess access,
            CaseOverviews overviews,
            Findings findings,
            Conflicts conflicts,
            FindingWords findingWords,
            StuckCases stuckCases,
            RetryStuckCase retryStuckCase,
            SentMails sentMails,
            DealWithMail dealWithMail,
            Words words,
            Fmt fmt) {
        this.desk = desk;
        this.access = access;
        this.overviews = overviews;
        this.findings = findings;
        this.conflicts = conflicts;
        this.findingWords = findingWords;
        this.stuckCases = stuckCases;
        this.retryStuckCase = retryStuckCase;
        this.sentMails = sentMails;
        this.dealWithMail = dealWithMail;
        this.words = words;
        this.fmt = fmt;
    }

    @GetMapping("/schreibtisch/pruefung/uebersteuerungen")
    String overrides(StaffMember person, Model model) {
        var closed = conflicts.casesOf(person.actor());
        var overridden = findings.overridden().stream()
                .filter(o -> !closed.contains(o.caseNumber()))
                .toList();
        var cases = overviews
                .of(
                        overridden.stream().map(Findings.Overridden::caseNumber).toList(),
                        desk.fundsOf(person, OVERSEERS).stream().map(Fund::code).toList())
                .stream()
                .collect(Collectors.toMap(CaseOverview::caseNumber, Function.identity()));
        var names = desk.names(
                overridden.stream().map(o -> o.finding().overriddenBy()).toArray(String[]::new));
        model.addAttribute(
                "table",
                new TableView(
                        words.text("overrides.title"),
                        List.of(
                                TableView.Column.of(words.text("worklist.column.case")),
                                TableView.Column.of(words.text("overrides.finding")),
                                TableView.Column.of(words.text("overrides.reason")),
                                TableView.Column.of(words.text("overrides.who")),
                                TableView.Column.money(words.text("worklist.column.amount"))),
                        overridden.stream()
                                .filter(o -> cases.containsKey(o.caseNumber()))
                                .map(o -> {
                                    var about = Objects.requireNonNull(cases.get(o.caseNumber()));
                                    var by = Objects.requireNonNull(o.finding().overriddenBy());
                                    var at = Objects.requireNonNull(o.finding().overriddenAt());
                                    return new TableView.Row(
                                            DeskCase.href(o.caseNumber()),
                                            false,
                                            List.of(
                                                    TableView.Cell.of(
                                                            about.project(),
                                                            about.initiative(),
                                                            o.caseNumber().value()),
                                                    TableView.Cell.of(
                                                            findingWords.title(
                                                                    o.finding().code()),
                                                            words.text(
                                                                    "severity."
                                                                            + o.finding()
                                                                                    .severity())),
                                                    TableView.Cell.of(Objects.requireNonNullElse(
                                                            o.finding().overrideReason(), "")),
                                                    TableView.Cell.of(
                                                            names.getOrDefault(by, by), fmt.day(HouseTime.dayOf(at))),
                                                    TableView.Cell.of(fmt.money(about.amount()))));
                                })
                                .toList()));
        return "casework/overrides";
    }

    @GetMapping(INCIDENTS)
    String incidents(Actor actor, Model model) {
        var person = access.requireSystemAdministrator(actor);
        var mails = sentMails.inTrouble();
        model.addAttribute("stuck", stuckCases.all());
        model.addAttribute("mails", mails);
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
}
