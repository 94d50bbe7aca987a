package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.CounsellingChannel;
import de.foerdertopf.counselling.CounsellingPhase;
import de.foerdertopf.counselling.CounsellingTopic;
import de.foerdertopf.counselling.HoldJointReview;
import de.foerdertopf.counselling.RecordCounsellingSession;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.typed.TypedNumber;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Conversations with the group: what became of the offer, what was talked about, joint reviews. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class CounsellingController {

    private final Desk desk;
    private final Attempts attempts;
    private final Words words;
    private final CaseFrame frame;
    private final RecordCounsellingSession recordSession;
    private final HoldJointReview holdJointReview;
    private final Clock clock;

    CounsellingController(
            Desk desk,
            Attempts attempts,
            Words words,
            CaseFrame frame,
            RecordCounsellingSession recordSession,
            HoldJointReview holdJointReview,
            Clock clock) {
        this.desk = desk;
        this.attempts = attempts;
        this.words = words;
        this.frame = frame;
        this.recordSession = recordSession;
        this.holdJointReview = holdJointReview;
        this.clock = clock;
    }

    /** @param review whether the page begins with a joint review */
    @GetMapping("/gespraech")
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
        model.addAttribute("form", form);
        return sessionPage(opened, model);
    }

    @PostMapping("/gespraech")
    String record(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var date = attempts.day(errors, "date", form.date);
        var minutes = TypedNumber.read(form.minutes);
        if (minutes.isEmpty()) {
            attempts.wrong(errors, "minutes");
        }
        date.ifPresent(day -> attempts.judge(errors, "date", () -> recordSession.requireDay(day)));
        minutes.ifPresent(read -> attempts.judge(errors, "minutes", () -> recordSession.requireMinutes(read)));
        if (!isOneOf(CounsellingChannel.values(), form.channel)) {
            attempts.wrong(errors, "channel");
        }
        if (!isOneOf(CounsellingPhase.values(), form.phase)) {
            attempts.wrong(errors, "phase");
        }
        if (form.outcome.isBlank()) {
            errors.rejectValue("outcome", "wrong", words.text("deed.wrong.outcome.session"));
        }
        if (form.followUp.isUnreadable()) {
            attempts.day(errors, "followUp", form.followUp);
        }
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var command = new RecordCounsellingSession.Command(
                            caseNumber, form.session(date.orElseThrow(), minutes.orElseThrow()), actor);
                    if (form.jointReview) {
                        holdJointReview.hold(command);
                    } else {
                        recordSession.record(command);
                    }
                    return Done.in(opened, "session-recorded");
                },
                () -> sessionPage(opened, model));
    }

    private String sessionPage(DeskCase opened, Model model) {
        frame.put(opened, words.text("session.title"), model);
        model.addAttribute("channels", words.choices(CounsellingChannel.values()));
        model.addAttribute("phases", words.choices(CounsellingPhase.values()));
        model.addAttribute("topicChoices", topics());
        return "casework/session";
    }

    private List<Choice> topics() {
        return words.choices(CounsellingTopic.values());
    }

    private static boolean isOneOf(Enum<?>[] list, String typed) {
        return Arrays.stream(list).anyMatch(value -> value.name().equals(typed));
    }
}
