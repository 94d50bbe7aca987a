package de.foerdertopf.web.casework;

import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.delivery.IssueNotice;
import de.foerdertopf.notice.delivery.PreviewNotice;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.DeedForm;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.FileAnswers;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.questions.Reads;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The notice of a decision: seen as a PDF, then issued. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}/bescheid")
class NoticeController {

    /** One paragraph: with more of it no letter stays readable. */
    private static final int LONGEST_PARAGRAPH = 1_500;

    private final Desk desk;
    private final Attempts attempts;
    private final Words words;
    private final CaseFrame frame;
    private final NoticePages pages;
    private final PreviewNotice previewNotice;
    private final IssueNotice issueNotice;

    NoticeController(
            Desk desk,
            Attempts attempts,
            Words words,
            CaseFrame frame,
            NoticePages pages,
            PreviewNotice previewNotice,
            IssueNotice issueNotice) {
        this.desk = desk;
        this.attempts = attempts;
        this.words = words;
        this.frame = frame;
        this.pages = pages;
        this.previewNotice = previewNotice;
        this.issueNotice = issueNotice;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        if (pages.isIssued(caseNumber)) {
            return "redirect:" + opened.href();
        }
        var form = new DeedForm();
        if (pages.wanted(opened.application()).equals("letter")
                && !opened.application().recipient().canBeReachedByPost()) {
            form.channel = NoticeChannel.HAND_OVER.name();
        }
        FormFields.show(form, null, model);
        return show(opened, pages.unissued(caseNumber), model);
    }

    /** The letter as it would be issued; nothing is kept. */
    @PostMapping("/vorschau")
    ResponseEntity<byte[]> preview(
            @PathVariable CaseNumber caseNumber, @ModelAttribute("form") DeedForm form, Actor actor) {
        desk.administer(actor, caseNumber);
        return FileAnswers.shown(
                words.text("notice-page.preview.file", caseNumber.value()),
                previewNotice.preview(command(caseNumber, form, actor)));
    }

    @PostMapping
    String issue(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var decision = pages.unissued(caseNumber);
        attempts.atMost(errors, "text", form.text, LONGEST_PARAGRAPH);
        Reads.printable(form.text, (key, arguments) -> errors.rejectValue("text", "wrong", words.text(key)));
        return attempts.attempt(
                form,
                errors,
                () -> {
                    issueNotice.issue(command(caseNumber, form, actor));
                    return Done.in(opened, "notice-issued");
                },
                () -> show(opened, decision, model));
    }

    private String show(DeskCase opened, DecisionView decision, Model model) {
        return frame.show(
                "casework/notice", opened, words.text("notice-page.crumb"), pages.of(opened, decision), model);
    }

    private IssueNotice.Command command(CaseNumber caseNumber, DeedForm form, Actor actor) {
        var text = form.cleanText();
        return new IssueNotice.Command(
                caseNumber, text.isEmpty() ? null : text, form.chosen(NoticeChannel.class, form.channel), actor);
    }
}
