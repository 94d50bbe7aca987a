package de.foerdertopf.web.casework;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.Section;
import de.foerdertopf.assessment.AnswerSilence;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.assessment.ReplyToRequest;
import de.foerdertopf.assessment.RequestInformation;
import de.foerdertopf.fund.Severity;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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

/** The check of an application: complete or not, what is asked of the group, and when nobody answers. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class CompletenessController {

    private static final String EXTEND = "EXTEND";
    private static final String CONTINUE = "CONTINUE";
    private static final int LONGEST_CONFIRMATION = 500;

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final FindingWords findingWords;
    private final Findings findings;
    private final CompletenessChecks checks;
    private final ConfirmCompleteness confirmCompleteness;
    private final RequestInformation requestInformation;
    private final ReplyToRequest replyToRequest;
    private final AnswerSilence answerSilence;
    private final KeptScans scans;
    private final Clock clock;

    CompletenessController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            FindingWords findingWords,
            Findings findings,
            CompletenessChecks checks,
            ConfirmCompleteness confirmCompleteness,
            RequestInformation requestInformation,
            ReplyToRequest replyToRequest,
            AnswerSilence answerSilence,
            KeptScans scans,
            Clock clock) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.findingWords = findingWords;
        this.findings = findings;
        this.checks = checks;
        this.confirmCompleteness = confirmCompleteness;
        this.requestInformation = requestInformation;
        this.replyToRequest = replyToRequest;
        this.answerSilence = answerSilence;
        this.scans = scans;
        this.clock = clock;
    }

    @GetMapping("/vollstaendig")
    String askToConfirm(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return confirmPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/vollstaendig")
    String confirm(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        if (!form.isSure()) {
            deeds.wrong(errors, "sure");
        }
        return deeds.attempt(
                form,
                errors,
                () -> {
                    confirmCompleteness.confirm(new ConfirmCompleteness.Command(caseNumber, actor));
                    return Done.in(opened, "completeness-confirmed");
                },
                () -> confirmPage(opened, model));
    }

    @GetMapping("/nachfordern")
    String askToRequest(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        var solvable = solvable(caseNumber);
        var form = new DeedForm();
        form.setSections(solvable.stream()
                .flatMap(f -> FindingWords.sectionsOf(f).stream())
                .map(Section::name)
                .distinct()
                .collect(Collectors.toList()));
        form.setText(solvable.stream().map(findingWords::request).distinct().collect(Collectors.joining("\n")));
        form.setOn(DateFields.of(HouseTime.today(clock)
                .plusDays(opened.edition().rules().completion().replyDays())));
        model.addAttribute("form", form);
        return requestPage(opened, model);
    }

    @PostMapping("/nachfordern")
    String request(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var sections = form.getSections().stream()
                .map(name -> form.chosen(Section.class, name))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Section.class)));
        if (sections.isEmpty()) {
            deeds.wrong(errors, "sections");
        }
        deeds.require(errors, "text", form.getText());
        var dueOn = deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    requestInformation.request(new RequestInformation.Command(
                            caseNumber, sections, dueOn.orElseThrow(), form.cleanText(), actor));
                    return Done.in(opened, "information-requested");
                },
                () -> requestPage(opened, model));
    }

    @GetMapping("/antwort")
    String askForReply(@PathVariable CaseNumber caseNumber, Actor actor, HttpSession session, Model model) {
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        form.setOn(DateFields.of(HouseTime.today(clock)));
        model.addAttribute("form", form);
        return replyPage(desk.administer(actor, caseNumber), form, session, model);
    }

    /**
     * Records what the group answered another way.
     *
     * @param removeFile a scan that does not belong here
     */
    @PostMapping("/antwort")
    String reply(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            @RequestParam(name = "removeFile", required = false) @Nullable String removeFile,
            Actor actor,
            HttpSession session,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        scans.keep(actor, session, form, errors);
        if (removeFile != null) {
            scans.remove(session, form, removeFile);
            return replyPage(opened, form, session, model);
        }
        var channel = form.chosen(Channel.class, form.getChannel());
        if (channel == null) {
            deeds.wrong(errors, "channel");
        }
        deeds.require(errors, "text", form.getText());
        deeds.require(errors, "confirmed", form.getConfirmed());
        deeds.atMost(errors, "confirmed", form.getConfirmed(), LONGEST_CONFIRMATION);
        var receivedOn = deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    replyToRequest.reply(new ReplyToRequest.Command(
                            caseNumber,
                            Objects.requireNonNull(channel),
                            receivedOn.orElseThrow(),
                            form.cleanText(),
                            scans.attachments(session, form),
                            form.getConfirmed(),
                            actor));
                    scans.handOver(session, form);
                    return Done.in(opened, "reply-recorded");
                },
                () -> replyPage(opened, form, session, model));
    }

    @GetMapping("/keine-antwort")
    String askAboutSilence(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        var form = new DeedForm();
        form.setOn(DateFields.of(HouseTime.today(clock)
                .plusDays(opened.edition().rules().completion().replyDays())));
        model.addAttribute("form", form);
        return silencePage(opened, model);
    }

    @PostMapping("/keine-antwort")
    String answerSilence(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var extend = form.getChoice().equals(EXTEND);
        if (!extend && !form.getChoice().equals(CONTINUE)) {
            deeds.wrong(errors, "choice");
        }
        var until = extend ? deeds.day(errors, "on", form.getOn()) : java.util.Optional.<java.time.LocalDate>empty();
        return deeds.attempt(
                form,
                errors,
                () -> {
                    if (extend) {
                        answerSilence.extend(caseNumber, until.orElseThrow(), actor);
                        return Done.in(opened, "reply-period-extended");
                    }
                    answerSilence.continueWithout(caseNumber, actor);
                    return Done.in(opened, "continued-without-reply");
                },
                () -> silencePage(opened, model));
    }

    private String confirmPage(DeskCase opened, Model model) {
        var page = pages.page("confirm", opened, "vollstaendig");
        findings.of(opened.caseNumber()).stream()
                .filter(CaseFinding::counts)
                .forEach(f -> page.fact(words.text("severity." + f.severity()), findingWords.title(f.code())));
        return page.checkbox("sure").show(model);
    }

    private String requestPage(DeskCase opened, Model model) {
        return pages.page("request", opened, "nachfordern")
                .checkboxes("sections", words.choices(Section.values()))
                .longtext("text")
                .date("on")
                .show(model);
    }

    private String replyPage(DeskCase opened, DeedForm form, HttpSession session, Model model) {
        model.addAttribute("stored", scans.of(session, form));
        var check = checks.require(opened.caseNumber());
        var page = pages.page("reply", opened, "antwort");
        if (check.requestText() != null) {
            page.fact(words.text("deed.reply.asked"), check.requestText());
        }
        return page.radios("channel", words.offlineChannels())
                .date("on")
                .longtext("text")
                .text("confirmed")
                .scans()
                .show(model);
    }

    private String silencePage(DeskCase opened, Model model) {
        var check = checks.require(opened.caseNumber());
        var page = pages.page("silence", opened, "keine-antwort");
        if (check.requestText() != null) {
            page.fact(words.text("deed.reply.asked"), check.requestText());
        }
        return page.radios(
                        "choice",
                        List.of(
                                Choice.of(EXTEND, words.text("deed.silence.extend")),
                                Choice.of(CONTINUE, words.text("deed.silence.continue"))))
                .date("on")
                .show(model);
    }

    private List<CaseFinding> solvable(CaseNumber caseNumber) {
        return findings.of(caseNumber).stream()
                .filter(CaseFinding::counts)
                .filter(f -> f.severity() == Severity.CORRECTABLE)
                .toList();
    }
}
