package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person has begun and sent, and where each case is. */
@Controller
@RequestMapping("/meine")
class OwnCasesController {

    private final OwnCases ownCases;
    private final Drafts drafts;
    private final CaseStatus status;
    private final GroupStages stages;
    private final WhoActs whoActs;
    private final Funds funds;
    private final MessageSource messages;
    private final Fmt fmt;
    private final Clock clock;

    OwnCasesController(
            OwnCases ownCases,
            Drafts drafts,
            CaseStatus status,
            GroupStages stages,
            WhoActs whoActs,
            Funds funds,
            MessageSource messages,
            Fmt fmt,
            Clock clock) {
        this.ownCases = ownCases;
        this.drafts = drafts;
        this.status = status;
        this.stages = stages;
        this.whoActs = whoActs;
        this.funds = funds;
        this.messages = messages;
        this.fmt = fmt;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> said, Actor actor, Model model) {
        var begun = drafts.applications(OwnCases.owner(actor)).stream()
                .map(draft -> new ApplicationsPage.Entry(
                        draft.projectName(),
                        draft.fund().shortName(),
                        draft.base(),
                        "plain",
                        text("applications.draft"),
                        text("applications.draft.detail", fmt.day(draft.round().closes()))))
                .toList();
        var sent = ownCases.of(actor).stream().map(status::entry).toList();
        model.addAttribute("applications", new ApplicationsPage(begun, sent));
        tell(model, said, "gespeichert", "geloescht");
        return "applicant/applications";
    }

    @GetMapping("/{caseNumber}")
    String show(@PathVariable CaseNumber caseNumber, @RequestParam Map<String, String> said, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        face(application, model);
        model.addAttribute("status", status.page(application));
        tell(
                model,
                said,
                "gesendet",
                "zu",
                "konto",
                "kontofern",
                "kontotraeger",
                "mehrzeit",
                "geantwortet",
                "aenderung",
                "aenderungiban",
                "aenderungfern",
                "aenderungstadt",
                "nachweis",
                "zurueckgezogen",
                "verzichtet",
                "briefwege",
                "kontakt",
                "kontaktwartet");
        return "applicant/status";
    }

    private void tell(Model model, Map<String, String> said, String... words) {
        Stream.of(words)
                .filter(said::containsKey)
                .findFirst()
                .ifPresent(word -> model.addAttribute("noticeText", text("done." + word)));
    }

    @GetMapping("/{caseNumber}/eingegangen")
    String arrived(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        face(application, model);
        var sponsor = application.answers().sponsor();
        var round = funds.round(application.fund(), application.round());
        var today = HouseTime.today(clock);
        var next = new ArrayList<String>();
        if (sponsor != null && application.sponsorState() == SponsorState.ASKED) {
            next.add(text("confirmation.next.sponsor", sponsor.name()));
        }
        next.add(text("confirmation.next.check"));
        if (funds.edition(application.edition()).rules().counselling().offered()) {
            next.add(text("confirmation.next.counselling"));
        }
        next.add(text("confirmation.next.decision"));
        next.add(text("confirmation.next.money"));
        model.addAttribute(
                "confirmation",
                new ConfirmationPage(
                        caseNumber,
                        application.answers().project().title(),
                        application.answers().contact().email(),
                        whoActs.at(stages.shown(application), application),
                        round.decisionDay().isBefore(today) ? today.plusWeeks(4) : round.decisionDay(),
                        next,
                        "/meine/" + caseNumber,
                        "/meine/" + caseNumber + "/antrag.pdf"));
        return "applicant/confirmation";
    }

    private void face(SubmittedApplication application, Model model) {
        model.addAttribute("fund", FundFaces.of(funds.require(application.fund())));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
