package de.foerdertopf.web.casework;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.KeptScans;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.questions.Occasion;
import de.foerdertopf.web.questions.Questions;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Puts answers of an application right that people tell staff. */
@Controller
@RequestMapping("/schreibtisch/faelle")
class CorrectApplicationController {

    private final Desk desk;
    private final Attempts attempts;
    private final KeptScans scans;
    private final ApplicationPages pages;
    private final Words words;
    private final CaseFrame frame;
    private final CorrectApplication correctApplication;

    CorrectApplicationController(
            Desk desk,
            Attempts attempts,
            KeptScans scans,
            ApplicationPages pages,
            Words words,
            CaseFrame frame,
            CorrectApplication correctApplication) {
        this.desk = desk;
        this.attempts = attempts;
        this.scans = scans;
        this.pages = pages;
        this.words = words;
        this.frame = frame;
        this.correctApplication = correctApplication;
    }

    @GetMapping("/{caseNumber}/antrag")
    String askToCorrect(@PathVariable CaseNumber caseNumber, Actor actor, HttpSession session, Model model) {
        var opened = desk.administer(actor, caseNumber);
        if (opened.isWithdrawn()) {
            return Done.in(opened, "case-withdrawn").goOn();
        }
        var application = opened.application();
        var form = new RecordedSheet(Attempts.newFormId(), typed(application));
        form.was.replaceBy(form.sheet);
        return page(opened, form, SheetErrors.atDesk(form.sheet), session, model);
    }

    /** @param more asks for further lines of the plan */
    @PostMapping("/{caseNumber}/antrag")
    String correct(
            @PathVariable CaseNumber caseNumber,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "more", required = false) @Nullable String more,
            @RequestParam(name = "removeFile", required = false) @Nullable String removeFile,
            Actor actor,
            HttpSession session,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var form = RecordedSheet.of(fields, files);
        var errors = SheetErrors.atDesk(form.sheet);
        scans.keep(actor, session, form, errors);
        if (more != null || removeFile != null) {
            Optional.ofNullable(removeFile).ifPresent(id -> scans.remove(session, form, id));
            return page(opened, form, errors, session, model);
        }
        List<Attachment> attachments = Stream.concat(
                        opened.application().answers().attachments().stream(),
                        scans.attachments(session, form).stream())
                .toList();
        var occasion = occasion(opened);
        ApplicationPages.pages(occasion).forEach(page -> Questions.check(page, form.sheet, occasion, errors));
        var answers = errors.hasErrors()
                ? Optional.<ApplicationAnswers>empty()
                : Optional.of(Questions.answers(form.sheet, occasion, attachments));
        return attempts.attempt(
                form,
                errors,
                () -> {
                    correctApplication.correct(
                            new CorrectApplication.Command(caseNumber, answers.orElseThrow(), actor));
                    scans.handOver(session, form);
                    return Done.in(opened, "application-corrected");
                },
                () -> {
                    var now = desk.administer(actor, caseNumber);
                    if (Attempts.isChangedMeanwhile(errors)) {
                        takeOver(form, errors, now);
                    }
                    return page(now, form, errors, session, model);
                });
    }

    /** Her page goes on from what the application says now; where both changed the same answer she reads the other's. */
    private void takeOver(RecordedSheet form, SheetErrors errors, DeskCase opened) {
        var now = typed(opened.application());
        pages.bothChanged(form, now, occasion(opened))
                .forEach(row ->
                        errors.reject("record.correct.theirs", new Object[] {row.label(), row.answer()}, row.answer()));
        new CorrectedTogether(form.sheet, form.was, now).putIntoOwn();
        form.was.replaceBy(now);
    }

    private static Sheet typed(SubmittedApplication application) {
        return Questions.typed(application.answers(), application.delivery());
    }

    private Occasion occasion(DeskCase opened) {
        return Occasion.correcting(opened.edition(), opened.round().decisionDay(), words.text("record.grant"));
    }

    private String page(DeskCase opened, RecordedSheet form, SheetErrors errors, HttpSession session, Model model) {
        model.addAttribute("action", opened.href("antrag"));
        model.addAttribute("was", form.was.all());
        frame.put(opened, words.text("record.correct.title"), model);
        return pages.draw(form, errors, occasion(opened), session, model);
    }
}
