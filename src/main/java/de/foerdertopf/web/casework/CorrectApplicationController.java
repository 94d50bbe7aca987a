package de.foerdertopf.web.casework;

import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.KeptScans;
import de.foerdertopf.web.desk.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
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

/** Puts answers of an application right that people tell staff. */
@Controller
@RequestMapping("/schreibtisch/faelle")
class CorrectApplicationController {

    private final Desk desk;
    private final Attempts attempts;
    private final TypedApplication typed;
    private final KeptScans scans;
    private final ApplicationPages pages;
    private final Words words;
    private final CaseFrame frame;
    private final CorrectApplication correctApplication;

    CorrectApplicationController(
            Desk desk,
            Attempts attempts,
            TypedApplication typed,
            KeptScans scans,
            ApplicationPages pages,
            Words words,
            CaseFrame frame,
            CorrectApplication correctApplication) {
        this.desk = desk;
        this.attempts = attempts;
        this.typed = typed;
        this.scans = scans;
        this.pages = pages;
        this.words = words;
        this.frame = frame;
        this.correctApplication = correctApplication;
    }

    @GetMapping("/{caseNumber}/antrag")
    String askToCorrect(@PathVariable CaseNumber caseNumber, Actor actor, HttpSession session, Model model) {
        var opened = desk.administer(actor, caseNumber);
        var form = TypedApplication.of(opened.application().answers());
        form.formId = Attempts.newFormId();
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
            HttpServletRequest request,
            Model model) {
        var session = request.getSession();
        var corrected = attempts.correctedMeanwhile(request);
        var opened = desk.administer(actor, caseNumber);
        scans.keep(actor, session, form, errors);
        if (more != null || removeFile != null) {
            Optional.ofNullable(removeFile).ifPresent(id -> scans.remove(session, form, id));
            return correctPage(opened, form, session, model);
        }
        List<Attachment> attachments = Stream.concat(
                        opened.application().answers().attachments().stream(),
                        scans.attachments(session, form).stream())
                .toList();
        var answers = typed.read(form, attachments, errors);
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
                    answers.ifPresent(own -> CorrectedTogether.putInto(
                            form, own, now.application().answers(), corrected));
                    return correctPage(now, form, session, model);
                });
    }

    private String correctPage(DeskCase opened, ApplicationForm form, HttpSession session, Model model) {
        model.addAttribute("action", opened.href("antrag"));
        frame.put(opened, words.text("record.correct.title"), model);
        return pages.draw(form, session, model);
    }
}
