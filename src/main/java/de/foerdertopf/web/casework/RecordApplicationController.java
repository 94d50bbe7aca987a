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
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.KeptScans;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.questions.GroupQuestions;
import de.foerdertopf.web.questions.MoneyQuestions;
import de.foerdertopf.web.questions.Occasion;
import de.foerdertopf.web.questions.Questions;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes in applications that came on paper, by phone, by mail or in person. As online, the amount decides how much is asked: a small
 * plan needs the short form, and what was typed there goes along into the long one.
 */
@Controller
@RequestMapping("/schreibtisch/faelle")
class RecordApplicationController {

    private static final String NEW = "/schreibtisch/faelle/neu";
    private static final int LONGEST_CONFIRMATION = 500;
    private static final String REQUESTED = MoneyQuestions.REQUESTED.name();
    private static final Role[] MAY = {Role.ADMINISTRATOR, Role.COUNSELLOR};

    private final Desk desk;
    private final Attempts attempts;
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
            KeptScans scans,
            Words words,
            ApplicationPages pages,
            Funds funds,
            SubmitApplication submitApplication,
            Applications applications,
            Clock clock) {
        this.desk = desk;
        this.attempts = attempts;
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
            @RequestParam(name = "requested", defaultValue = "") String amount,
            StaffMember person,
            HttpSession session,
            Model model,
            HttpServletResponse response) {
        var rounds = rounds(person);
        var form = blank(rounds);
        var errors = SheetErrors.atDesk(form.sheet);
        if (round == null) {
            return question(rounds, errors, model);
        }
        form.sheet.put(RecordedSheet.ROUND, round);
        form.sheet.put(REQUESTED, amount);
        requireRound(rounds, form, errors);
        if (!amount.isBlank()) {
            attempts.money(errors, REQUESTED, amount);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return question(rounds, errors, model);
        }
        form.sheet.put(RecordedSheet.SHORT, isLarge(rounds, form) ? "" : "true");
        return page(form, errors, rounds, session, model);
    }

    /** Whether this person takes in applications of any fund. */
    static boolean isOpenTo(StaffMember person) {
        return person.hasAnywhere(MAY);
    }

    private RecordedSheet blank(List<Round> rounds) {
        var sheet = new Sheet();
        var today = DateFields.of(HouseTime.today(clock));
        sheet.put(RecordedSheet.RECEIVED_ON + ".day", today.day);
        sheet.put(RecordedSheet.RECEIVED_ON + ".month", today.month);
        sheet.put(RecordedSheet.RECEIVED_ON + ".year", today.year);
        sheet.put(RecordedSheet.CHANNEL, Channel.PAPER);
        sheet.put(GroupQuestions.DELIVERY.name(), DeliveryChoice.LETTER);
        sheet.put(RecordedSheet.LANGUAGE, "de");
        rounds.stream()
                .filter(round -> round.isOpenOn(HouseTime.today(clock)))
                .findFirst()
                .ifPresent(round -> sheet.put(RecordedSheet.ROUND, value(round)));
        return new RecordedSheet(Attempts.newFormId(), sheet);
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
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "more", required = false) @Nullable String more,
            @RequestParam(name = "toLong", required = false) @Nullable String toLong,
            @RequestParam(name = "removeFile", required = false) @Nullable String removeFile,
            StaffMember person,
            HttpSession session,
            Model model) {
        var actor = person.actor();
        var rounds = rounds(person);
        var form = RecordedSheet.of(fields, files);
        var sheet = form.sheet;
        var errors = SheetErrors.atDesk(sheet);
        scans.keep(actor, session, form, errors);
        if (more != null || removeFile != null) {
            Optional.ofNullable(removeFile).ifPresent(id -> scans.remove(session, form, id));
            return page(form, errors, rounds, session, model);
        }
        if (toLong != null) {
            form.toLong(occasion(rounds, form));
            return page(form, errors, rounds, session, model);
        }
        if (form.isShort() && isLarge(rounds, form)) {
            var occasion = occasion(rounds, form);
            model.addAttribute(
                    "grownBeyond", occasion.edition().rules().amounts().microFormUpTo());
            form.toLong(occasion);
            return page(form, errors, rounds, session, model);
        }
        requireRound(rounds, form, errors);
        var channel = Arrays.stream(Channel.values())
                .filter(c -> c.name().equals(sheet.typed(RecordedSheet.CHANNEL)))
                .findFirst();
        if (channel.isEmpty()) {
            attempts.wrong(errors, RecordedSheet.CHANNEL);
        }
        var confirmed = sheet.typed(RecordedSheet.CONFIRMED);
        attempts.require(errors, RecordedSheet.CONFIRMED, confirmed);
        attempts.atMost(errors, RecordedSheet.CONFIRMED, confirmed, LONGEST_CONFIRMATION);
        var receivedOn = attempts.day(errors, RecordedSheet.RECEIVED_ON, sheet.day(RecordedSheet.RECEIVED_ON));
        receivedOn.ifPresent(day ->
                attempts.judge(errors, RecordedSheet.RECEIVED_ON, () -> submitApplication.requireReceivedOn(day)));
        var followUpOf = followUpOf(form, errors);
        var occasion = occasion(rounds, form);
        ApplicationPages.pages(occasion).forEach(page -> Questions.check(page, sheet, occasion, errors));
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var round = chosen(rounds, form).orElseThrow();
                    var language = sheet.typed(RecordedSheet.LANGUAGE);
                    var caseNumber = submitApplication.submit(new SubmitApplication.Command(
                            round.fund(),
                            round.label(),
                            Questions.answers(sheet, occasion, scans.attachments(session, form)),
                            receivedOn.orElseThrow(),
                            channel.orElseThrow(),
                            language.matches("[a-z]{2,3}") ? language : "de",
                            Questions.delivery(sheet, occasion),
                            null,
                            followUpOf.orElse(null),
                            confirmed,
                            actor));
                    scans.handOver(session, form);
                    return new Done(
                            into(caseNumber).equals(round.label())
                                    ? "application-recorded"
                                    : "application-recorded.other-round",
                            DeskCase.href(caseNumber));
                },
                () -> page(form, errors, rounds, session, model));
    }

    private String into(CaseNumber caseNumber) {
        return applications.require(caseNumber).round();
    }

    private void requireRound(List<Round> rounds, RecordedSheet form, SheetErrors errors) {
        if (chosen(rounds, form).isEmpty()) {
            attempts.wrong(errors, RecordedSheet.ROUND);
        }
    }

    private static Optional<Round> chosen(List<Round> rounds, RecordedSheet form) {
        return rounds.stream()
                .filter(round -> value(round).equals(form.sheet.typed(RecordedSheet.ROUND)))
                .findFirst();
    }

    /** By the rules of the chosen round; as long as none is chosen, by those of the latest. */
    private Occasion occasion(List<Round> rounds, RecordedSheet form) {
        var round = chosen(rounds, form)
                .or(() -> rounds.stream().findFirst())
                .orElseThrow(() -> new NotFoundException("No round to record an application for"));
        return Occasion.recording(
                !form.isShort(), funds.editionFor(round), round.decisionDay(), words.text("record.grant"));
    }

    private boolean isLarge(List<Round> rounds, RecordedSheet form) {
        var requested = MoneyQuestions.requested(Questions.read(form.sheet), occasion(rounds, form));
        return chosen(rounds, form).isPresent()
                && !occasion(rounds, form).edition().rules().isMicro(requested);
    }

    private Optional<CaseNumber> followUpOf(RecordedSheet form, SheetErrors errors) {
        var number = form.sheet.typed(RecordedSheet.FOLLOW_UP_OF).strip().toUpperCase(Locale.ROOT);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CaseNumber(number));
        } catch (IllegalArgumentException e) {
            attempts.wrong(errors, RecordedSheet.FOLLOW_UP_OF);
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

    private String question(List<Round> rounds, SheetErrors errors, Model model) {
        model.addAttribute("form", errors.getTarget());
        model.addAllAttributes(errors.getModel());
        frame(rounds, model);
        model.addAttribute("papers", pages.papers(rounds));
        return "casework/application-amount";
    }

    private String page(RecordedSheet form, SheetErrors errors, List<Round> rounds, HttpSession session, Model model) {
        frame(rounds, model);
        model.addAttribute("channels", words.offlineChannels());
        return pages.draw(form, errors, occasion(rounds, form), session, model);
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
