package de.foerdertopf.web.casework;

import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.correspondence.CoverSheet;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.delivery.IssueNotice;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.MailNoticeAgain;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.PreviewNotice;
import de.foerdertopf.notice.delivery.ProveNotice;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.delivery.ReportNotDelivered;
import de.foerdertopf.notice.writing.PortalDelivery;
import de.foerdertopf.reading.ReadingCopies;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.DeedForm;
import de.foerdertopf.web.desk.DeedPages;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.FileAnswers;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters of a case: seen before they are issued, posted, come back. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class LetterController {

    /** One paragraph: with more of it no letter stays readable. */
    private static final int LONGEST_PARAGRAPH = 1_500;

    private static final String NEVER = "NEVER";
    private static final String LATE = "LATE";

    private final Desk desk;
    private final Attempts attempts;
    private final DeedPages pages;
    private final Words words;
    private final CaseFrame frame;
    private final Decisions decisions;
    private final Notices notices;
    private final PreviewNotice previewNotice;
    private final IssueNotice issueNotice;
    private final RecordPosting recordPosting;
    private final MailNoticeAgain mailNoticeAgain;
    private final ReportNotDelivered reportNotDelivered;
    private final ProveNotice proveNotice;
    private final PortalDelivery portal;
    private final CoverSheet coverSheet;
    private final DocumentStore documents;
    private final ReadingCopies readingCopies;
    private final Clock clock;

    LetterController(
            Desk desk,
            Attempts attempts,
            DeedPages pages,
            Words words,
            CaseFrame frame,
            Decisions decisions,
            Notices notices,
            PreviewNotice previewNotice,
            IssueNotice issueNotice,
            RecordPosting recordPosting,
            MailNoticeAgain mailNoticeAgain,
            ReportNotDelivered reportNotDelivered,
            ProveNotice proveNotice,
            PortalDelivery portal,
            CoverSheet coverSheet,
            DocumentStore documents,
            ReadingCopies readingCopies,
            Clock clock) {
        this.desk = desk;
        this.attempts = attempts;
        this.pages = pages;
        this.words = words;
        this.frame = frame;
        this.decisions = decisions;
        this.notices = notices;
        this.previewNotice = previewNotice;
        this.issueNotice = issueNotice;
        this.recordPosting = recordPosting;
        this.mailNoticeAgain = mailNoticeAgain;
        this.reportNotDelivered = reportNotDelivered;
        this.proveNotice = proveNotice;
        this.portal = portal;
        this.coverSheet = coverSheet;
        this.documents = documents;
        this.readingCopies = readingCopies;
        this.clock = clock;
    }

    @GetMapping("/bescheid")
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        if (notices.ofDecision(caseNumber).isPresent()) {
            return "redirect:" + opened.href();
        }
        var form = new DeedForm();
        if (wanted(opened.application()).equals("letter")
                && opened.application().recipient().address() == null) {
            form.channel = NoticeChannel.HAND_OVER.name();
        }
        model.addAttribute("form", form);
        return noticePage(opened, unissued(caseNumber), model);
    }

    /** The letter as it would be issued; nothing is kept. */
    @PostMapping("/bescheid/vorschau")
    ResponseEntity<byte[]> preview(
            @PathVariable CaseNumber caseNumber, @ModelAttribute("form") DeedForm form, Actor actor) {
        desk.administer(actor, caseNumber);
        return FileAnswers.shown(
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
        attempts.atMost(errors, "text", form.text, LONGEST_PARAGRAPH);
        return attempts.attempt(
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
        var document = notices.require(caseNumber, number).documentId();
        if (document == null) {
            throw new NotFoundException("Not printed yet");
        }
        return FileAnswers.download(documents.read(document));
    }

    /** The sheet with the address of today that goes before a letter whose window shows another one. */
    @GetMapping("/briefe/{number}/anschrift.pdf")
    ResponseEntity<byte[]> coverSheet(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor) {
        desk.administer(actor, caseNumber);
        return FileAnswers.shown(
                "Anschrift-" + caseNumber + "-" + number + ".pdf",
                coverSheet
                        .of(notices.require(caseNumber, number).id(), actor)
                        .orElseThrow(() -> new NotFoundException("The letter shows the address of today")));
    }

    /** Prints the letter again from what was frozen, and says whether it is the same. Changes nothing. */
    @GetMapping("/briefe/{number}/beweis")
    String prove(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor, RedirectAttributes flash) {
        var opened = desk.oversee(actor, caseNumber);
        var proof = proveNotice.prove(new ProveNotice.Command(caseNumber, number));
        flash.addFlashAttribute("noticeText", words.text("letter-proof." + proof, number));
        return "redirect:" + opened.href();
    }

    /** The page that explains a letter in this language. */
    @GetMapping("/briefe/{number}/lesehilfe-{language:[a-z]{2}}.pdf")
    ResponseEntity<byte[]> readingCopy(
            @PathVariable CaseNumber caseNumber, @PathVariable int number, @PathVariable String language, Actor actor) {
        desk.read(actor, caseNumber);
        var copy = readingCopies
                .find(notices.require(caseNumber, number).id(), language)
                .orElseThrow(() -> new NotFoundException("No copy in " + language));
        return FileAnswers.download(documents.read(copy.documentId()));
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
        form.on = DateFields.of(HouseTime.today(clock));
        form.channel = NoticeChannel.LETTER.name();
        model.addAttribute("form", form);
        return postPage(desk.administer(actor, caseNumber), notices.require(caseNumber, number), model);
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
        var notice = notices.require(caseNumber, number);
        var channel = form.chosen(NoticeChannel.class, form.channel);
        if (channel == null) {
            attempts.wrong(errors, "channel");
        }
        if (channel == NoticeChannel.EMAIL) {
            return attempts.attempt(
                    form,
                    errors,
                    () -> {
                        mailNoticeAgain.mail(new MailNoticeAgain.Command(notice.id(), actor));
                        return Done.in(opened, "letter-mailed-again");
                    },
                    () -> postPage(opened, notice, model));
        }
        var on = attempts.day(errors, "on", form.on);
        return attempts.attempt(
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
        return backPage(desk.administer(actor, caseNumber), notices.require(caseNumber, number), model);
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
        var notice = notices.require(caseNumber, number);
        var late = form.choice.equals(LATE);
        if (!late && !form.choice.equals(NEVER)) {
            attempts.wrong(errors, "choice");
        }
        var on = late ? attempts.day(errors, "on", form.on) : Optional.<LocalDate>empty();
        attempts.require(errors, "reason", form.reason);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    reportNotDelivered.report(
                            new ReportNotDelivered.Command(notice.id(), form.cleanReason(), on.orElse(null), actor));
                    return Done.in(opened, "letter-not-delivered");
                },
                () -> backPage(opened, notice, model));
    }

    private IssueNotice.Command command(CaseNumber caseNumber, DeedForm form, Actor actor) {
        var text = form.cleanText();
        return new IssueNotice.Command(
                caseNumber, text.isEmpty() ? null : text, form.chosen(NoticeChannel.class, form.channel), actor);
    }

    private DecisionView unissued(CaseNumber caseNumber) {
        var decision = decisions.taken(caseNumber).orElseThrow(() -> new StaleCaseException(caseNumber, "issue"));
        if (notices.ofDecision(caseNumber).isPresent()) {
            throw new StaleCaseException(caseNumber, "issue");
        }
        return decision;
    }

    private String noticePage(DeskCase opened, DecisionView decision, Model model) {
        var application = opened.application();
        model.addAttribute("decision", decision);
        model.addAttribute("recipient", application.recipient());
        model.addAttribute(
                "channels",
                List.of(
                        Choice.of("", words.text("notice-page.channel." + wanted(application))),
                        Choice.of(NoticeChannel.LETTER.name(), words.text("notice-page.channel.post")),
                        Choice.of(NoticeChannel.HAND_OVER.name(), words.text("notice-page.channel.hand"))));
        frame.put(opened, words.text("notice-page.crumb"), model);
        return "casework/notice";
    }

    private String wanted(SubmittedApplication application) {
        if (portal.isAgreed(application)) {
            return "portal";
        }
        return application.delivery() == DeliveryChoice.LETTER ? "letter" : "mail";
    }

    private String postPage(DeskCase opened, IssuedNotice notice, Model model) {
        var page = pages.page("post", opened, "briefe/" + notice.number() + "/versand")
                .fact(words.text("case.letter"), words.label(notice.type()));
        var reason = notice.notDeliveredReason();
        if (reason != null) {
            page.fact(words.text("deed.post.reason"), reason);
        }
        var ways = new ArrayList<Choice>();
        if (isMailableAgain(opened, notice)) {
            ways.add(Choice.of(
                    NoticeChannel.EMAIL.name(),
                    words.text(
                            "deed.post.mail",
                            Objects.requireNonNull(
                                    opened.application().recipient().email()))));
        }
        ways.addAll(words.choices(NoticeChannel.LETTER, NoticeChannel.HAND_OVER));
        page.radios("channel", ways).date("on");
        return (ways.size() > 2 ? page.hint(words.text("deed.post.on.hint-mail")) : page).show(model);
    }

    /** A letter that did not arrive, at the address that its recipient has now. */
    private static boolean isMailableAgain(DeskCase opened, IssuedNotice notice) {
        return notice.state() == NoticeState.NOT_DELIVERED && MailNoticeAgain.isPossible(opened.application());
    }

    private String backPage(DeskCase opened, IssuedNotice notice, Model model) {
        return pages.page("not-delivered", opened, "briefe/" + notice.number() + "/zurueck")
                .fact(words.text("case.letter"), words.label(notice.type()))
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
}
