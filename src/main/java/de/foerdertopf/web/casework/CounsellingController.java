package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.CorrectCounsellingSession;
import de.foerdertopf.counselling.CounsellingPhase;
import de.foerdertopf.counselling.CounsellingSessions;
import de.foerdertopf.counselling.HoldJointReview;
import de.foerdertopf.counselling.RecordCounsellingSession;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FormFields;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Conversations with the group: what was talked about, joint reviews, and what was written wrongly of them. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}/gespraech")
class CounsellingController {

    private final Desk desk;
    private final Attempts attempts;
    private final SessionPages pages;
    private final CounsellingSessions sessions;
    private final RecordCounsellingSession recordSession;
    private final HoldJointReview holdJointReview;
    private final CorrectCounsellingSession correctSession;
    private final Clock clock;

    CounsellingController(
            Desk desk,
            Attempts attempts,
            SessionPages pages,
            CounsellingSessions sessions,
            RecordCounsellingSession recordSession,
            HoldJointReview holdJointReview,
            CorrectCounsellingSession correctSession,
            Clock clock) {
        this.desk = desk;
        this.attempts = attempts;
        this.pages = pages;
        this.sessions = sessions;
        this.recordSession = recordSession;
        this.holdJointReview = holdJointReview;
        this.correctSession = correctSession;
        this.clock = clock;
    }

    /** @param review whether the page begins with a joint review */
    @GetMapping
    String askToRecord(
            @PathVariable CaseNumber caseNumber,
            @RequestParam(name = "gemeinsam", defaultValue = "false") boolean review,
            Actor actor,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var form = new SessionForm();
        form.formId = Attempts.newFormId();
        form.date = DateFields.of(HouseTime.today(clock));
        form.jointReview = review;
        if (review) {
            form.phase = CounsellingPhase.RUNNING.name();
        }
        FormFields.show(form, null, model);
        return pages.toRecord(opened, model);
    }

    @PostMapping
    String record(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var session = pages.read(opened, form, null, errors);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var command = new RecordCounsellingSession.Command(caseNumber, session.orElseThrow(), actor);
                    if (form.jointReview) {
                        holdJointReview.hold(command);
                    } else {
                        recordSession.record(command);
                    }
                    return Done.in(opened, "session-recorded");
                },
                () -> pages.toRecord(opened, model));
    }

    @GetMapping("/{session}")
    String askToCorrect(@PathVariable CaseNumber caseNumber, @PathVariable UUID session, Actor actor, Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var recorded = sessions.require(caseNumber, session);
        FormFields.show(SessionForm.of(recorded.session(), SessionPages.readsNotes(opened)), null, model);
        return pages.toCorrect(opened, recorded, model);
    }

    @PostMapping("/{session}")
    String correct(
            @PathVariable CaseNumber caseNumber,
            @PathVariable UUID session,
            @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var recorded = sessions.require(caseNumber, session);
        var corrected = pages.read(opened, form, recorded, errors);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    correctSession.correct(
                            new CorrectCounsellingSession.Command(caseNumber, session, corrected.orElseThrow(), actor));
                    return Done.in(opened, "session-corrected");
                },
                () -> pages.toCorrectAgain(opened, recorded, errors, model));
    }
}
