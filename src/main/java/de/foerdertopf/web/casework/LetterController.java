package de.foerdertopf.web.casework;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.notice.DecideObjection;
import de.foerdertopf.notice.IssueNotice;
import de.foerdertopf.notice.IssuedNotice;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.notice.PreviewNotice;
import de.foerdertopf.notice.RaisedObjection;
import de.foerdertopf.notice.RecordObjection;
import de.foerdertopf.notice.RecordPosting;
import de.foerdertopf.notice.RecordRemedyWaiver;
import de.foerdertopf.notice.ReportNotDelivered;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.DateFields;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The letters of a case: seen before they are issued, posted, come back, contested. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class LetterController {

    private static final String NEVER = "NEVER";
    private static final String LATE = "LATE";

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final Decisions decisions;
    private final Notices notices;
    private final PreviewNotice previewNotice;
    private final IssueNotice issueNotice;
    private final RecordPosting recordPosting;
    private final ReportNotDelivered reportNotDelivered;
    private final RecordObjection recordObjection;
    private final DecideObjection decideObjection;
    private final RecordRemedyWaiver recordWaiver;
    private final DocumentStore documents;
    private final Clock clock;

    LetterController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            Decisions decisions,
            Notices notices,
            PreviewNotice previewNotice,
            IssueNotice issueNotice,
            RecordPosting recordPosting,
            ReportNotDelivered reportNotDelivered,
            RecordObjection recordObjection,
            DecideObjection decideObjection,
            RecordRemedyWaiver recordWaiver,
            DocumentStore documents,
            Clock clock) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.decisions = decisions;
        this.notices = notices;
        this.previewNotice = previewNotice;
        this.issueNotice = issueNotice;
        this.recordPosting = recordPosting;
        this.reportNotDelivered = reportNotDelivered;
        this.recordObjection = recordObjection;
        this.decideObjection = decideObjection;
        this.recordWaiver = recordWaiver;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/bescheid")
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        model.addAttribute("form", new DeedForm());
        return noticePage(opened, unissued(caseNumber), model);
    }

    /** The letter as it would be issued; nothing is kept. */
    @PostMapping("/bescheid/vorschau")
    ResponseEntity<byte[]> preview(
            @PathVariable CaseNumber caseNumber, @ModelAttribute("form") DeedForm form, Actor actor) {
        desk.administer(actor, caseNumber);
        return Files.shown(
                words.text("notice-page.preview.file", caseNumber.value()),
                previewNotice.preview(command(caseNumber, form, actor)));
    }

    @PostMapping("/bescheid")
    String issue(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var decision = unissued(caseNumber);
        return deeds.attempt(
                form,
                errors,
                () -> {
                    issueNotice.issue(command(caseNumber, form, actor));
                    return Done.in(opened, "notice-issued");
                },
                () -> noticePage(opened, decision, model));
    }

    @GetMapping("/briefe/{number}.pdf")
    ResponseEntity<byte[]> download(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor) {
        desk.read(actor, caseNumber);
        var document = notice(caseNumber, number).documentId();
        if (document == null) {
            throw new NotFoundException("Not printed yet");
        }
        return Files.download(documents.read(document));
    }

    /** The letter that lies there the longest; the letters themselves where none does any more. */
    @GetMapping("/briefe/versand")
    String nextToPost(@PathVariable CaseNumber caseNumber, Actor actor) {
        var opened = desk.administer(actor, caseNumber);
        return "redirect:"
                + notices.of(caseNumber).stream()
                        .filter(IssuedNotice::isToPost)
                        .min(Comparator.comparingInt(IssuedNotice::number))
                        .map(letter -> opened.href("briefe/" + letter.number() + "/versand"))
                        .orElse(opened.href() + "#briefe");
    }

    @GetMapping("/briefe/{number}/versand")
    String askToPost(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor, Model model) {
        var form = new DeedForm();
        form.setOn(DateFields.of(HouseTime.today(clock)));
        form.setChannel(NoticeChannel.LETTER.name());
        model.addAttribute("form", form);
        return postPage(desk.administer(actor, caseNumber), notice(caseNumber, number), model);
    }

    @PostMapping("/briefe/{number}/versand")
    String post(
            @PathVariable CaseNumber caseNumber,
            @PathVariable int number,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var notice = notice(caseNumber, number);
        var channel = form.chosen(NoticeChannel.class, form.getChannel());
        if (channel == null) {
            deeds.wrong(errors, "channel");
        }
        var on = deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    recordPosting.post(new RecordPosting.Command(
                            notice.id(), Objects.requireNonNull(channel), on.orElseThrow(), actor));
                    return Done.in(opened, "letter-posted");
                },
                () -> postPage(opened, notice, model));
    }

    @GetMapping("/briefe/{number}/zurueck")
    String askWhyBack(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return backPage(desk.administer(actor, caseNumber), notice(caseNumber, number), model);
    }

    @PostMapping("/briefe/{number}/zurueck")
    String cameBack(
            @PathVariable CaseNumber caseNumber,
            @PathVariable int number,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var notice = notice(caseNumber, number);
        var late = form.getChoice().equals(LATE);
        if (!late && !form.getChoice().equals(NEVER)) {
            deeds.wrong(errors, "choice");
        }
        var on = late ? deeds.day(errors, "on", form.getOn()) : Optional.<LocalDate>empty();
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    reportNotDelivered.report(
                            new ReportNotDelivered.Command(notice.id(), form.cleanReason(), on.orElse(null), actor));
                    return Done.in(opened, "letter-not-delivered");
                },
                () -> backPage(opened, notice, model));
    }

    @GetMapping("/briefe/{number}/widerspruch")
    String askForObjection(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor, Model model) {
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        form.setOn(DateFields.of(HouseTime.today(clock)));
        model.addAttribute("form", form);
        return objectionPage(desk.administer(actor, caseNumber), notice(caseNumber, number), model);
    }

    @PostMapping("/briefe/{number}/widerspruch")
    String recordObjection(
            @PathVariable CaseNumber caseNumber,
            @PathVariable int number,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var notice = notice(caseNumber, number);
        var channel = form.chosen(Channel.class, form.getChannel());
        if (channel == null) {
            deeds.wrong(errors, "channel");
        }
        var on = deeds.day(errors, "on", form.getOn());
        deeds.require(errors, "text", form.getText());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    recordObjection.record(new RecordObjection.Command(
                            notice.id(), on.orElseThrow(), Objects.requireNonNull(channel), form.cleanText(), actor));
                    return Done.in(opened, "objection-recorded");
                },
                () -> objectionPage(opened, notice, model));
    }

    @GetMapping("/briefe/{number}/verzicht")
    String askForWaiver(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor, Model model) {
        var form = new DeedForm();
        form.setOn(DateFields.of(HouseTime.today(clock)));
        model.addAttribute("form", form);
        return waiverPage(desk.administer(actor, caseNumber), notice(caseNumber, number), model);
    }

    @PostMapping("/briefe/{number}/verzicht")
    String recordWaiver(
            @PathVariable CaseNumber caseNumber,
            @PathVariable int number,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var notice = notice(caseNumber, number);
        var on = deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    recordWaiver.waive(new RecordRemedyWaiver.Command(notice.id(), on.orElseThrow(), actor));
                    return Done.in(opened, "remedy-waived");
                },
                () -> waiverPage(opened, notice, model));
    }

    @GetMapping("/widersprueche/{id}")
    String askForAnswer(@PathVariable CaseNumber caseNumber, @PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return answerPage(desk.administer(actor, caseNumber), objection(caseNumber, id), model);
    }

    @PostMapping("/widersprueche/{id}")
    String decideObjection(
            @PathVariable CaseNumber caseNumber,
            @PathVariable UUID id,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var objection = objection(caseNumber, id);
        var outcome = form.chosen(RaisedObjection.Outcome.class, form.getChoice());
        if (outcome == null) {
            deeds.wrong(errors, "choice");
        }
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    decideObjection.decide(new DecideObjection.Command(
                            objection.id(), Objects.requireNonNull(outcome), form.cleanReason(), actor));
                    return Done.in(opened, "objection-decided");
                },
                () -> answerPage(opened, objection, model));
    }

    private IssueNotice.Command command(CaseNumber caseNumber, DeedForm form, Actor actor) {
        var text = form.cleanText();
        return new IssueNotice.Command(
                caseNumber, text.isEmpty() ? null : text, form.chosen(NoticeChannel.class, form.getChannel()), actor);
    }

    private DecisionView unissued(CaseNumber caseNumber) {
        var decision = decisions.taken(caseNumber).orElseThrow(() -> new StaleCaseException(caseNumber, "issue"));
        if (notices.ofDecision(caseNumber).isPresent()) {
            throw new StaleCaseException(caseNumber, "issue");
        }
        return decision;
    }

    private IssuedNotice notice(CaseNumber caseNumber, int number) {
        return notices.of(caseNumber).stream()
                .filter(notice -> notice.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No letter " + number + " in " + caseNumber));
    }

    private RaisedObjection objection(CaseNumber caseNumber, UUID id) {
        return notices.objections(caseNumber).stream()
                .filter(objection -> objection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such objection in " + caseNumber));
    }

    private String noticePage(DeskCase opened, DecisionView decision, Model model) {
        var application = opened.application();
        model.addAttribute("fund", Desk.face(opened.fund()));
        model.addAttribute("opened", opened);
        model.addAttribute("decision", decision);
        model.addAttribute("recipient", application.recipient());
        model.addAttribute("byMail", application.delivery() == DeliveryChoice.EMAIL);
        model.addAttribute(
                "channels",
                List.of(
                        Choice.of(
                                "",
                                words.text(
                                        application.delivery() == DeliveryChoice.EMAIL
                                                ? "notice-page.channel.mail"
                                                : "notice-page.channel.letter")),
                        Choice.of(NoticeChannel.LETTER.name(), words.text("notice-page.channel.post")),
                        Choice.of(NoticeChannel.HAND_OVER.name(), words.text("notice-page.channel.hand"))));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.text("worklist.title"), "/schreibtisch"),
                        new Crumb(opened.caseNumber().value(), opened.href()),
                        new Crumb(words.text("notice-page.crumb"), null)));
        return "casework/notice";
    }

    private String postPage(DeskCase opened, IssuedNotice notice, Model model) {
        return about(pages.page("post", opened, "briefe/" + notice.number() + "/versand"), notice)
                .radios("channel", words.choices(NoticeChannel.LETTER, NoticeChannel.HAND_OVER))
                .date("on")
                .show(model);
    }

    private String backPage(DeskCase opened, IssuedNotice notice, Model model) {
        return about(pages.page("not-delivered", opened, "briefe/" + notice.number() + "/zurueck"), notice)
                .radios(
                        "choice",
                        List.of(
                                Choice.of(NEVER, words.text("deed.not-delivered.never")),
                                Choice.of(LATE, words.text("deed.not-delivered.late"))))
                .date("on")
                .optional()
                .longtext("reason")
                .show(model);
    }

    private String objectionPage(DeskCase opened, IssuedNotice notice, Model model) {
        return about(pages.page("objection", opened, "briefe/" + notice.number() + "/widerspruch"), notice)
                .radios("channel", words.choices(Channel.PAPER, Channel.EMAIL, Channel.VISIT, Channel.PHONE))
                .date("on")
                .longtext("text")
                .show(model);
    }

    private String waiverPage(DeskCase opened, IssuedNotice notice, Model model) {
        return about(pages.page("waiver", opened, "briefe/" + notice.number() + "/verzicht"), notice)
                .date("on")
                .show(model);
    }

    private String answerPage(DeskCase opened, RaisedObjection objection, Model model) {
        return pages.page("answer-objection", opened, "widersprueche/" + objection.id())
                .fact(words.text("deed.answer-objection.said"), objection.text())
                .fact(
                        words.text("deed.answer-objection.time"),
                        words.text(objection.inTime() ? "case.objection.in-time" : "case.objection.late"))
                .radios("choice", words.choices(RaisedObjection.Outcome.values()))
                .longtext("reason")
                .show(model);
    }

    private DeedPages.Draft about(DeedPages.Draft page, IssuedNotice notice) {
        return page.fact(words.text("case.letter"), words.label(notice.type()));
    }
}
