package de.foerdertopf.web.casework;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.KeptScans;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.DateFields;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes in applications that came on paper, by phone, by mail or in person. As online, the amount decides how much is asked: a small
 * plan needs the short form, and what was typed there goes along into the long one.
 */
@Controller
@RequestMapping("/schreibtisch/faelle")
class RecordApplicationController {

    private static final String NEW = "/schreibtisch/faelle/neu";
    private static final int LONGEST_CONFIRMATION = 500;
    private static final Role[] MAY = {Role.ADMINISTRATOR, Role.COUNSELLOR};

    private final Desk desk;
    private final Attempts attempts;
    private final TypedApplication typed;
    private final KeptScans scans;
    private final Words words;
    private final ApplicationPages pages;
    private final Funds funds;
    private final SubmitApplication submitApplication;
    private final Applications applications;
    private final Clock clock;

    RecordApplicationController(
            Desk desk,
            Attempts attempts,
            TypedApplication typed,
            KeptScans scans,
            Words words,
            ApplicationPages pages,
            Funds funds,
            SubmitApplication submitApplication,
            Applications applications,
            Clock clock) {
        this.desk = desk;
        this.attempts = attempts;
        this.typed = typed;
        this.scans = scans;
        this.words = words;
        this.pages = pages;
        this.funds = funds;
        this.submitApplication = submitApplication;
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * Asks for round and amount first, then shows the form that fits.
     *
     * @param round absent as long as nothing is chosen
     * @param amount as it stands on the paper; empty where it names none
     */
    @GetMapping("/neu")
    String ask(
            @RequestParam(name = "round", required = false) @Nullable String round,
            @RequestParam(name = "amountRequested", defaultValue = "") String amount,
            StaffMember person,
            HttpSession session,
            Model model,
            HttpServletResponse response) {
        var rounds = rounds(person);
        var form = blank(rounds);
        if (round == null) {
            model.addAttribute("form", form);
            return question(rounds, model);
        }
        form.round = round;
        form.amountRequested = amount;
        var errors = new DirectFieldBindingResult(form, "form");
        var chosen = chosen(rounds, form, errors);
        if (!amount.isBlank()) {
            attempts.money(errors, "amountRequested", amount);
        }
        model.addAllAttributes(errors.getModel());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return question(rounds, model);
        }
        form.shortForm = !isLarge(chosen, form);
        return newPage(form, rounds, session, model);
    }

    /** Whether this person takes in applications of any fund. */
    static boolean isOpenTo(StaffMember person) {
        return person.hasAnywhere(MAY);
    }

    private ApplicationForm blank(List<Round> rounds) {
        var form = new ApplicationForm();
        form.formId = Attempts.newFormId();
        form.receivedOn = DateFields.of(HouseTime.today(clock));
        form.channel = Channel.PAPER.name();
        form.delivery = DeliveryChoice.LETTER.name();
        form.language = "de";
        rounds.stream()
                .filter(round -> round.isOpenOn(HouseTime.today(clock)))
                .findFirst()
                .ifPresent(round -> form.round = value(round));
        return form;
    }

    /**
     * Records the application, or a change of the form itself.
     *
     * @param more asks for further lines of the plan
     * @param toLong asks for the long form, with everything typed so far
     * @param removeFile a scan that does not belong here
     */
    @PostMapping("/neu")
    String record(
            @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            @RequestParam(name = "more", required = false) @Nullable String more,
            @RequestParam(name = "toLong", required = false) @Nullable String toLong,
            @RequestParam(name = "removeFile", required = false) @Nullable String removeFile,
            StaffMember person,
            HttpSession session,
            Model model) {
        var actor = person.actor();
        var rounds = rounds(person);
        scans.keep(actor, session, form, errors);
        if (more != null || removeFile != null) {
            Optional.ofNullable(removeFile).ifPresent(id -> scans.remove(session, form, id));
            return newPage(form, rounds, session, model);
        }
        if (toLong != null) {
            return longPage(form, rounds, session, model);
        }
        var round = chosen(rounds, form, errors);
        if (form.shortForm && isLarge(round, form)) {
            model.addAttribute(
                    "grownBeyond",
                    round.map(funds::editionFor)
                            .map(edition -> edition.rules().amounts().microFormUpTo())
                            .orElse(null));
            return longPage(form, rounds, session, model);
        }
        var amount = form.amountRequested;
        if (form.shortForm) {
            ShortApplication.complete(form);
            ShortApplication.countAllCosts(form);
        }
        var channel = Arrays.stream(Channel.values())
                .filter(c -> c.name().equals(form.channel))
                .findFirst();
        if (channel.isEmpty()) {
            attempts.wrong(errors, "channel");
        }
        attempts.require(errors, "confirmed", form.confirmed);
        attempts.atMost(errors, "confirmed", form.confirmed, LONGEST_CONFIRMATION);
        var receivedOn = attempts.day(errors, "receivedOn", form.receivedOn);
        var followUpOf = followUpOf(form, errors);
        var byMail = form.delivery.equals(DeliveryChoice.EMAIL.name());
        if (byMail && form.email.isBlank()) {
            attempts.wrong(errors, "email");
        }
        var answers = typed.read(form, scans.attachments(session, form), errors);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var caseNumber = submitApplication.submit(new SubmitApplication.Command(
                            round.orElseThrow().fund(),
                            round.orElseThrow().label(),
                            answers.orElseThrow(),
                            receivedOn.orElseThrow(),
                            channel.orElseThrow(),
                            form.language.matches("[a-z]{2,3}") ? form.language : "de",
                            byMail ? DeliveryChoice.EMAIL : DeliveryChoice.LETTER,
                            null,
                            followUpOf.orElse(null),
                            form.confirmed,
                            actor));
                    scans.handOver(session, form);
                    return new Done(
                            into(caseNumber).equals(round.orElseThrow().label())
                                    ? "application-recorded"
                                    : "application-recorded.other-round",
                            DeskCase.href(caseNumber));
                },
                () -> {
                    form.amountRequested = amount;
                    return newPage(form, rounds, session, model);
                });
    }

    private String into(CaseNumber caseNumber) {
        return applications.require(caseNumber).round();
    }

    private Optional<Round> chosen(List<Round> rounds, ApplicationForm form, BindingResult errors) {
        var round = rounds.stream().filter(r -> value(r).equals(form.round)).findFirst();
        if (round.isEmpty()) {
            attempts.wrong(errors, "round");
        }
        return round;
    }

    private boolean isLarge(Optional<Round> round, ApplicationForm form) {
        return round.isPresent()
                && ShortApplication.asked(form)
                        .filter(amount -> !funds.editionFor(round.get()).rules().isMicro(amount))
                        .isPresent();
    }

    private Optional<CaseNumber> followUpOf(ApplicationForm form, BindingResult errors) {
        var number = form.followUpOf.strip().toUpperCase(Locale.ROOT);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CaseNumber(number));
        } catch (IllegalArgumentException e) {
            attempts.wrong(errors, "followUpOf");
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

    private String question(List<Round> rounds, Model model) {
        frame(rounds, model);
        return "casework/application-amount";
    }

    private String longPage(ApplicationForm form, List<Round> rounds, HttpSession session, Model model) {
        ShortApplication.complete(form);
        form.shortForm = false;
        return newPage(form, rounds, session, model);
    }

    private String newPage(ApplicationForm form, List<Round> rounds, HttpSession session, Model model) {
        frame(rounds, model);
        model.addAttribute(
                "asksCharitable",
                rounds.stream()
                        .filter(round -> value(round).equals(form.round))
                        .anyMatch(round ->
                                funds.editionFor(round).rules().eligibility().detailedProofUnlessCharitable()));
        model.addAttribute("channels", words.offlineChannels());
        model.addAttribute("deliveries", words.choices(DeliveryChoice.LETTER, DeliveryChoice.EMAIL));
        return pages.draw(form, session, model);
    }

    private void frame(List<Round> rounds, Model model) {
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
        model.addAttribute("action", NEW);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.text("worklist.title"), "/schreibtisch"),
                        new Crumb(words.text("record.title"), null)));
    }
}
