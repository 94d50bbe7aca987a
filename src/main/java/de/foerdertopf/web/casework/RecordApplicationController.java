package de.foerdertopf.web.casework;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.LegalForm;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.ProjectType;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.DateFields;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes in applications that came on paper, by phone, by mail or in person, and puts answers right that people tell staff. */
@Controller
@RequestMapping("/schreibtisch/faelle")
class RecordApplicationController {

    private static final String NEW = "/schreibtisch/faelle/neu";
    private static final int LONGEST_CONFIRMATION = 500;
    private static final Role[] MAY = {Role.ADMINISTRATOR, Role.COUNSELLOR};

    private final Desk desk;
    private final Deeds deeds;
    private final TypedApplication typed;
    private final KeptScans scans;
    private final Words words;
    private final CaseFrame frame;
    private final Funds funds;
    private final SubmitApplication submitApplication;
    private final CorrectApplication correctApplication;
    private final Clock clock;

    RecordApplicationController(
            Desk desk,
            Deeds deeds,
            TypedApplication typed,
            KeptScans scans,
            Words words,
            CaseFrame frame,
            Funds funds,
            SubmitApplication submitApplication,
            CorrectApplication correctApplication,
            Clock clock) {
        this.desk = desk;
        this.deeds = deeds;
        this.typed = typed;
        this.scans = scans;
        this.words = words;
        this.frame = frame;
        this.funds = funds;
        this.submitApplication = submitApplication;
        this.correctApplication = correctApplication;
        this.clock = clock;
    }

    @GetMapping("/neu")
    String ask(StaffMember person, HttpSession session, Model model) {
        var rounds = rounds(person);
        var form = new ApplicationForm();
        form.setFormId(Deeds.newFormId());
        form.setReceivedOn(DateFields.of(HouseTime.today(clock)));
        form.setChannel(Channel.PAPER.name());
        form.setDelivery(DeliveryChoice.LETTER.name());
        form.setLanguage("de");
        rounds.stream()
                .filter(round -> round.isOpenOn(HouseTime.today(clock)))
                .findFirst()
                .ifPresent(round -> form.setRound(value(round)));
        model.addAttribute("form", form);
        return newPage(form, rounds, session, model);
    }

    /**
     * Records the application, or a change of the form itself.
     *
     * @param more asks for further lines of the plan
     * @param removeFile a scan that does not belong here
     */
    @PostMapping("/neu")
    String record(
            @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            @RequestParam(name = "more", required = false) @Nullable String more,
            @RequestParam(name = "removeFile", required = false) @Nullable String removeFile,
            StaffMember person,
            HttpSession session,
            Model model) {
        var actor = person.actor();
        var rounds = rounds(person);
        scans.keep(session, form, errors);
        if (more != null || removeFile != null) {
            Optional.ofNullable(removeFile).ifPresent(id -> scans.remove(session, form, id));
            return newPage(form, rounds, session, model);
        }
        var round =
                rounds.stream().filter(r -> value(r).equals(form.getRound())).findFirst();
        if (round.isEmpty()) {
            deeds.wrong(errors, "round");
        }
        var channel = Arrays.stream(Channel.values())
                .filter(c -> c.name().equals(form.getChannel()))
                .findFirst();
        if (channel.isEmpty()) {
            deeds.wrong(errors, "channel");
        }
        deeds.require(errors, "confirmed", form.getConfirmed());
        deeds.atMost(errors, "confirmed", form.getConfirmed(), LONGEST_CONFIRMATION);
        var receivedOn = deeds.day(errors, "receivedOn", form.getReceivedOn());
        var followUpOf = followUpOf(form, errors);
        var byMail = form.getDelivery().equals(DeliveryChoice.EMAIL.name());
        if (byMail && form.getEmail().isBlank()) {
            deeds.wrong(errors, "email");
        }
        var answers = typed.read(form, scans.attachments(session, form), errors);
        return deeds.attempt(
                form,
                errors,
                () -> {
                    var caseNumber = submitApplication.submit(new SubmitApplication.Command(
                            round.orElseThrow().fund(),
                            round.orElseThrow().label(),
                            answers.orElseThrow(),
                            receivedOn.orElseThrow(),
                            channel.orElseThrow(),
                            form.getLanguage().matches("[a-z]{2,3}") ? form.getLanguage() : "de",
                            byMail ? DeliveryChoice.EMAIL : DeliveryChoice.LETTER,
                            null,
                            followUpOf.orElse(null),
                            form.getConfirmed(),
                            actor));
                    scans.handOver(session, form);
                    return new Done("application-recorded", DeskCase.href(caseNumber));
                },
                () -> newPage(form, rounds, session, model));
    }

    @GetMapping("/{caseNumber}/antrag")
    String askToCorrect(@PathVariable CaseNumber caseNumber, Actor actor, HttpSession session, Model model) {
        var opened = desk.administer(actor, caseNumber);
        var form = TypedApplication.of(opened.application().answers());
        form.setFormId(Deeds.newFormId());
        model.addAttribute("form", form);
        return correctPage(opened, form, session, model);
    }

    /** @param more asks for further lines of the plan */
    @PostMapping("/{caseNumber}/antrag")
    String correct(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            @RequestParam(name = "more", required = false) @Nullable String more,
            @RequestParam(name = "removeFile", required = false) @Nullable String removeFile,
            Actor actor,
            HttpSession session,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        scans.keep(session, form, errors);
        if (more != null || removeFile != null) {
            Optional.ofNullable(removeFile).ifPresent(id -> scans.remove(session, form, id));
            return correctPage(opened, form, session, model);
        }
        List<Attachment> attachments = Stream.concat(
                        opened.application().answers().attachments().stream(),
                        scans.attachments(session, form).stream())
                .toList();
        var answers = typed.read(form, attachments, errors);
        return deeds.attempt(
                form,
                errors,
                () -> {
                    correctApplication.correct(
                            new CorrectApplication.Command(caseNumber, answers.orElseThrow(), actor));
                    scans.handOver(session, form);
                    return Done.in(opened, "application-corrected");
                },
                () -> correctPage(opened, form, session, model));
    }

    private Optional<CaseNumber> followUpOf(ApplicationForm form, BindingResult errors) {
        var number = form.getFollowUpOf().strip().toUpperCase(Locale.ROOT);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CaseNumber(number));
        } catch (IllegalArgumentException e) {
            deeds.wrong(errors, "followUpOf");
            return Optional.empty();
        }
    }

    /** The rounds of the funds for which the person may record, the latest first. */
    private List<Round> rounds(StaffMember person) {
        return desk.fundsOf(person, MAY).stream()
                .flatMap(fund -> funds.rounds(fund.code()).stream())
                .sorted(Comparator.comparing(Round::opens).reversed())
                .toList();
    }

    private static String value(Round round) {
        return round.fund() + "|" + round.label();
    }

    private String newPage(ApplicationForm form, List<Round> rounds, HttpSession session, Model model) {
        model.addAttribute(
                "rounds",
                rounds.stream()
                        .map(round -> Choice.of(
                                value(round),
                                words.text(
                                        "record.round.choice",
                                        funds.require(round.fund()).shortName(),
                                        round.label())))
                        .toList());
        model.addAttribute("channels", words.offlineChannels());
        model.addAttribute("deliveries", words.choices(DeliveryChoice.LETTER, DeliveryChoice.EMAIL));
        model.addAttribute("action", NEW);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.text("worklist.title"), "/schreibtisch"),
                        new Crumb(words.text("record.title"), null)));
        return page(form, session, model);
    }

    private String correctPage(DeskCase opened, ApplicationForm form, HttpSession session, Model model) {
        model.addAttribute("action", opened.href("antrag"));
        frame.put(opened, words.text("record.correct.title"), model);
        return page(form, session, model);
    }

    private String page(ApplicationForm form, HttpSession session, Model model) {
        form.offerRows();
        model.addAttribute("stored", scans.of(session, form));
        model.addAttribute("applicantTypes", words.choices(ApplicantType.values()));
        model.addAttribute("legalForms", words.choices(LegalForm.values()));
        model.addAttribute("projectTypes", words.choices(ProjectType.values()));
        model.addAttribute("categories", words.choices(CostCategory.values()));
        model.addAttribute(
                "kinds",
                Arrays.stream(FundingKind.values())
                        .filter(kind -> kind != FundingKind.GRANT)
                        .map(kind -> Choice.of(kind.name(), words.label(kind)))
                        .toList());
        model.addAttribute(
                "yesNoUnknown",
                List.of(
                        Choice.of("YES", words.text("case.yes")),
                        Choice.of("NO", words.text("case.no")),
                        Choice.of("", words.text("case.unknown"))));
        return "casework/application";
    }
}
