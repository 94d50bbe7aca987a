package de.foerdertopf.web.applicant;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
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
    private final OwnApplications applications;
    private final CaseStatus status;
    private final Funds funds;
    private final MessageSource messages;

    OwnCasesController(
            OwnCases ownCases, OwnApplications applications, CaseStatus status, Funds funds, MessageSource messages) {
        this.ownCases = ownCases;
        this.applications = applications;
        this.status = status;
        this.funds = funds;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> said, Actor actor, Model model) {
        tell(model, said, "gespeichert", "geloescht");
        return FundFaces.show("applicant/applications", null, applications.of(actor), model);
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
