package de.foerdertopf.web.applicant;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.proofofuse.RenounceGrant;
import de.foerdertopf.reading.ReadingCopies;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.Link;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person has begun and sent: where each case is, its letters, and what can still be done with it. */
@Controller
@RequestMapping("/meine")
class OwnCasesController {

    private final OwnCases ownCases;
    private final Drafts drafts;
    private final GroupStages stages;
    private final CaseStatus status;
    private final CaseLetters letters;
    private final ApplicationCopies copies;
    private final DocumentStore documents;
    private final ReadingCopies readingCopies;
    private final Funds funds;
    private final WithdrawApplication withdrawApplication;
    private final RenounceGrant renounceGrant;
    private final MessageSource messages;
    private final Fmt fmt;
    private final Clock clock;

    OwnCasesController(
            OwnCases ownCases,
            Drafts drafts,
            GroupStages stages,
            CaseStatus status,
            CaseLetters letters,
            ApplicationCopies copies,
            DocumentStore documents,
            ReadingCopies readingCopies,
            Funds funds,
            WithdrawApplication withdrawApplication,
            RenounceGrant renounceGrant,
            MessageSource messages,
            Fmt fmt,
            Clock clock) {
        this.ownCases = ownCases;
        this.drafts = drafts;
        this.stages = stages;
        this.status = status;
        this.letters = letters;
        this.copies = copies;
        this.documents = documents;
        this.readingCopies = readingCopies;
        this.funds = funds;
        this.withdrawApplication = withdrawApplication;
        this.renounceGrant = renounceGrant;
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
                "mehrzeit",
                "geantwortet",
                "aenderung",
                "aenderungiban",
                "aenderungfern",
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
                        sponsor != null && application.sponsorState() == SponsorState.ASKED ? sponsor.name() : null,
                        round.decisionDay().isBefore(today) ? today.plusWeeks(4) : round.decisionDay(),
                        next,
                        "/meine/" + caseNumber,
                        "/meine/" + caseNumber + "/antrag.pdf"));
        return "applicant/confirmation";
    }

    @GetMapping("/{caseNumber}/antrag.pdf")
    ResponseEntity<byte[]> copy(@PathVariable CaseNumber caseNumber, Actor actor) {
        var application = ownCases.require(caseNumber, actor);
        return pdf("Antrag-" + caseNumber + ".pdf", copies.print(application));
    }

    @GetMapping("/{caseNumber}/briefe/{number:\\d{1,4}}.pdf")
    ResponseEntity<byte[]> letter(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor) {
        var notice = readable(caseNumber, number, actor);
        var content = documents.read(Objects.requireNonNull(notice.documentId()));
        return pdf(content.document().fileName(), content.bytes());
    }

    /** The page that explains a letter in this language. */
    @GetMapping("/{caseNumber}/briefe/{number:\\d{1,4}}/lesehilfe-{language:[a-z]{2}}.pdf")
    ResponseEntity<byte[]> readingCopy(
            @PathVariable CaseNumber caseNumber, @PathVariable int number, @PathVariable String language, Actor actor) {
        var notice = readable(caseNumber, number, actor);
        var copy = readingCopies
                .find(notice.id(), language)
                .orElseThrow(() -> new NotFoundException("No copy in " + language));
        var content = documents.read(copy.documentId());
        return pdf(content.document().fileName(), content.bytes());
    }

    private IssuedNotice readable(CaseNumber caseNumber, int number, Actor actor) {
        return letters.readable(ownCases.require(caseNumber, actor)).stream()
                .filter(n -> n.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No letter " + number));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }

    @GetMapping("/{caseNumber}/zurueckziehen")
    String askToWithdraw(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        var stage = stages.of(application);
        if (stage == GroupStage.WITHDRAWN) {
            return "redirect:/meine/" + caseNumber + "?zurueckgezogen";
        }
        if (!stage.mayWithdraw()) {
            return tooLateToWithdraw(application, model);
        }
        face(application, model);
        model.addAttribute(
                "confirm",
                new ConfirmPage(
                        text("withdraw.title"),
                        List.of(
                                text(
                                        "withdraw.text",
                                        application.answers().project().title()),
                                text("withdraw.again")),
                        true,
                        "/meine/" + caseNumber + "/zurueckziehen",
                        text("withdraw.submit"),
                        "/meine/" + caseNumber,
                        text("proof.back")));
        return "applicant/confirm";
    }

    @PostMapping("/{caseNumber}/zurueckziehen")
    String withdraw(@PathVariable CaseNumber caseNumber, Actor actor, Model model, HttpServletResponse response) {
        var application = ownCases.require(caseNumber, actor);
        if (stages.of(application) != GroupStage.WITHDRAWN) {
            try {
                withdrawApplication.withdraw(new WithdrawApplication.Command(caseNumber, Channel.ONLINE, "", actor));
            } catch (BusinessRuleViolation e) {
                var now = ownCases.require(caseNumber, actor);
                var stage = stages.of(now);
                if (stage != GroupStage.WITHDRAWN && stage.mayWithdraw()) {
                    throw e;
                }
                if (stage != GroupStage.WITHDRAWN) {
                    response.setStatus(HttpStatus.CONFLICT.value());
                    return tooLateToWithdraw(now, model);
                }
            }
        }
        return "redirect:/meine/" + caseNumber + "?zurueckgezogen";
    }

    /** What the group can do instead, once its application is decided. */
    private String tooLateToWithdraw(SubmittedApplication application, Model model) {
        var office = funds.require(application.fund()).authority();
        var stage = stages.of(application);
        var instead = stage.mayChange()
                ? "withdraw.closed.granted"
                : stage == GroupStage.DECIDED_UNTOLD ? "withdraw.closed.untold" : "withdraw.closed.over";
        var base = "/meine/" + application.caseNumber();
        face(application, model);
        model.addAttribute(
                "confirm",
                new ConfirmPage(
                        text("withdraw.closed.title"),
                        List.of(text("withdraw.closed.text"), text(instead, office.phone(), office.email())),
                        false,
                        base + "/zurueckziehen",
                        text("withdraw.submit"),
                        base,
                        text("proof.back"),
                        stages.isTold(application) && renounceGrant.isPossible(application.caseNumber())
                                ? new Link(text("more.renounce"), base + "/verzicht")
                                : null));
        return "applicant/confirm";
    }

    @GetMapping("/{caseNumber}/noch-einmal")
    String askAgain(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        face(application, model);
        var round = openRound(application);
        model.addAttribute(
                "confirm",
                new ConfirmPage(
                        text("again.title"),
                        round == null
                                ? List.of(text("again.closed"))
                                : List.of(
                                        text("again.text"),
                                        text("again.round", round.label(), fmt.weekday(round.closes()))),
                        round != null,
                        "/meine/" + caseNumber + "/noch-einmal?entwurf=" + UUID.randomUUID(),
                        text("again.submit"),
                        "/meine/" + caseNumber,
                        text("proof.back")));
        return "applicant/confirm";
    }

    /** A second click on the same page finds the draft that the first one began. */
    @PostMapping("/{caseNumber}/noch-einmal")
    String again(@PathVariable CaseNumber caseNumber, @RequestParam UUID entwurf, Actor actor) {
        var application = ownCases.require(caseNumber, actor);
        var round = openRound(application);
        if (round == null) {
            return "redirect:/meine/" + caseNumber + "/noch-einmal";
        }
        var owner = OwnCases.owner(actor);
        if (drafts.find(owner, de.foerdertopf.applicant.SavedForm.Kind.APPLICATION, entwurf.toString()) == null) {
            drafts.begin(entwurf, owner, values -> {
                values.putAll(AnswersAsTyped.forFollowUp(application.answers(), application.delivery()));
                values.put(Draft.FUND, List.of(round.fund().value()));
                values.put(Draft.ROUND, List.of(round.label()));
                values.put(Draft.FOLLOW_UP_OF, List.of(caseNumber.value()));
                return values;
            });
        }
        return "redirect:/antrag/" + entwurf;
    }

    private @Nullable Round openRound(SubmittedApplication application) {
        return funds.openRounds(application.fund(), HouseTime.today(clock)).stream()
                .findFirst()
                .orElse(null);
    }

    private void face(SubmittedApplication application, Model model) {
        model.addAttribute("fund", FundFaces.of(funds.require(application.fund())));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
