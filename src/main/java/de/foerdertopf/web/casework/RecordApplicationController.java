package de.foerdertopf.web.casework;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.fund.Round;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.KeptScans;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.questions.MoneyQuestions;
import de.foerdertopf.web.questions.Questions;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Arrays;
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

    private final Attempts attempts;
    private final KeptScans scans;
    private final Words words;
    private final ApplicationPages pages;
    private final RecordRounds rounds;
    private final SubmitApplication submitApplication;
    private final Applications applications;
    private final Clock clock;

    RecordApplicationController(
            Attempts attempts,
            KeptScans scans,
            Words words,
            ApplicationPages pages,
            RecordRounds rounds,
            SubmitApplication submitApplication,
            Applications applications,
            Clock clock) {
        this.attempts = attempts;
        this.scans = scans;
        this.words = words;
        this.pages = pages;
        this.rounds = rounds;
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
        var open = rounds.of(person);
        var today = HouseTime.today(clock);
        var form = RecordedSheet.blank(
                today, open.stream().filter(r -> r.isOpenOn(today)).findFirst());
        var errors = SheetErrors.atDesk(form.sheet);
        if (round == null) {
            return question(open, errors, model);
        }
        form.sheet.put(RecordedSheet.ROUND, round);
        form.sheet.put(REQUESTED, amount);
        requireRound(open, form, errors);
        if (!amount.isBlank()) {
            attempts.money(errors, REQUESTED, amount);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return question(open, errors, model);
        }
        form.sheet.put(RecordedSheet.SHORT, rounds.isLarge(open, form) ? "" : "true");
        return page(form, errors, open, session, model);
    }

    /** Whether this person takes in applications of any fund. */
    static boolean isOpenTo(StaffMember person) {
        return person.hasAnywhere(RecordRounds.MAY);
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
        var open = rounds.of(person);
        var form = RecordedSheet.of(fields, files);
        var sheet = form.sheet;
        var errors = SheetErrors.atDesk(sheet);
        scans.keep(actor, session, form, errors);
        if (more != null || removeFile != null) {
            Optional.ofNullable(removeFile).ifPresent(id -> scans.remove(session, form, id));
            return page(form, errors, open, session, model);
        }
        if (toLong != null) {
            form.toLong(rounds.occasion(open, form));
            return page(form, errors, open, session, model);
        }
        if (form.isShort() && rounds.isLarge(open, form)) {
            var occasion = rounds.occasion(open, form);
            model.addAttribute(
                    "grownBeyond", occasion.edition().rules().amounts().microFormUpTo());
            form.toLong(occasion);
            return page(form, errors, open, session, model);
        }
        requireRound(open, form, errors);
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
        var occasion = rounds.occasion(open, form);
        ApplicationPages.pages(occasion).forEach(page -> Questions.check(page, sheet, occasion, errors));
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var round = rounds.chosen(open, form).orElseThrow();
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
                () -> page(form, errors, open, session, model));
    }

    private String into(CaseNumber caseNumber) {
        return applications.require(caseNumber).round();
    }

    private void requireRound(List<Round> open, RecordedSheet form, SheetErrors errors) {
        if (rounds.chosen(open, form).isEmpty()) {
            attempts.wrong(errors, RecordedSheet.ROUND);
        }
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

    private String question(List<Round> open, SheetErrors errors, Model model) {
        FormFields.show(errors.getTarget(), errors, model);
        frame(open, model);
        model.addAttribute("papers", pages.papers(open));
        return "casework/application-amount";
    }

    private String page(RecordedSheet form, SheetErrors errors, List<Round> open, HttpSession session, Model model) {
        frame(open, model);
        model.addAttribute("channels", words.offlineChannels());
        return pages.draw(form, errors, rounds.occasion(open, form), session, model);
    }

    private void frame(List<Round> open, Model model) {
        model.addAttribute("rounds", rounds.choices(open));
        model.addAttribute("action", NEW);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.text("worklist.title"), "/schreibtisch"),
                        new Crumb(words.text("record.title"), null)));
    }
}
