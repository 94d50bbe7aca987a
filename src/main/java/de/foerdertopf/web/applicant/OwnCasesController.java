package de.foerdertopf.web.applicant;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
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
    private final DraftRounds rounds;
    private final CaseEntries entries;
    private final CaseStatus status;
    private final SponsoredPages sponsored;
    private final Funds funds;
    private final MessageSource messages;
    private final Fmt fmt;

    OwnCasesController(
            OwnCases ownCases,
            Drafts drafts,
            DraftRounds rounds,
            CaseEntries entries,
            CaseStatus status,
            SponsoredPages sponsored,
            Funds funds,
            MessageSource messages,
            Fmt fmt) {
        this.ownCases = ownCases;
        this.drafts = drafts;
        this.rounds = rounds;
        this.entries = entries;
        this.status = status;
        this.sponsored = sponsored;
        this.funds = funds;
        this.messages = messages;
        this.fmt = fmt;
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
                        text(
                                rounds.isLate(draft) ? "applications.draft.late" : "applications.draft.detail",
                                fmt.day(draft.round().closes()))))
                .toList();
        var sent = ownCases.of(actor).stream().map(entries::of).toList();
        var asSponsor =
                ownCases.sponsoredBy(actor).stream().map(sponsored::entry).toList();
        tell(model, said, "gespeichert", "geloescht");
        return FundFaces.show("applicant/applications", null, new ApplicationsPage(begun, sent, asSponsor), model);
    }

    @GetMapping("/{caseNumber}")
    String show(@PathVariable CaseNumber caseNumber, @RequestParam Map<String, String> said, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
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
                "sprache",
                "kontakt",
                "kontaktanderswo",
                "kontaktgeaendert",
                "kontaktwartet");
        return FundFaces.show("applicant/status", funds.require(application.fund()), status.page(application), model);
    }

    private void tell(Model model, Map<String, String> said, String... words) {
        Stream.of(words)
                .filter(said::containsKey)
                .findFirst()
                .ifPresent(word -> model.addAttribute("noticeText", text("done." + word)));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
