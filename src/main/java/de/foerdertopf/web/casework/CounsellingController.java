package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.ClarifyCounselling;
import de.foerdertopf.counselling.CounsellingChannel;
import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.counselling.CounsellingPhase;
import de.foerdertopf.counselling.CounsellingTopic;
import de.foerdertopf.counselling.HoldJointReview;
import de.foerdertopf.counselling.RecordCounsellingSession;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final CaseFrame frame;
    private final ClarifyCounselling clarifyCounselling;
    private final RecordCounsellingSession recordSession;
    private final HoldJointReview holdJointReview;
    private final Clock clock;

    CounsellingController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            CaseFrame frame,
            ClarifyCounselling clarifyCounselling,
            RecordCounsellingSession recordSession,
            HoldJointReview holdJointReview,
            Clock clock) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.frame = frame;
        this.clarifyCounselling = clarifyCounselling;
        this.recordSession = recordSession;
        this.holdJointReview = holdJointReview;
        this.clock = clock;
    }

    @GetMapping("/beratungsangebot")
    String askToClarify(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return clarifyPage(desk.counsel(actor, caseNumber), model);
    }

    @PostMapping("/beratungsangebot")
    String clarify(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var offer = form.chosen(CounsellingOffer.class, form.getChoice());
        if (offer == null) {
            deeds.wrong(errors, "choice");
        }
        return deeds.attempt(
                form,
                errors,
                () -> {
                    clarifyCounselling.clarify(
                            new ClarifyCounselling.Command(caseNumber, Objects.requireNonNull(offer), actor));
                    return Done.in(opened, "counselling-clarified");
                },
                () -> clarifyPage(opened, model));
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
        form.setFormId(Deeds.newFormId());
        form.setDate(DateFields.of(HouseTime.today(clock)));
        form.setJointReview(review);
        if (review) {
            form.setPhase(CounsellingPhase.RUNNING.name());
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
        var date = deeds.day(errors, "date", form.getDate());
        var minutes = form.getMinutes().strip();
        if (!minutes.matches("\\d{1,4}")) {
            deeds.wrong(errors, "minutes");
        }
        if (!isOneOf(CounsellingChannel.values(), form.getChannel())) {
            deeds.wrong(errors, "channel");
        }
        if (!isOneOf(CounsellingPhase.values(), form.getPhase())) {
            deeds.wrong(errors, "phase");
        }
        if (form.getOutcome().isBlank()) {
            errors.rejectValue("outcome", "wrong", words.text("deed.wrong.outcome.session"));
        }
        if (form.getFollowUp().isUnreadable()) {
            deeds.day(errors, "followUp", form.getFollowUp());
        }
        return deeds.attempt(
                form,
                errors,
                () -> {
                    var command = new RecordCounsellingSession.Command(
                            caseNumber, form.session(date.orElseThrow(), Integer.parseInt(minutes)), actor);
                    if (form.isJointReview()) {
                        holdJointReview.hold(command);
                    } else {
                        recordSession.record(command);
                    }
                    return Done.in(opened, "session-recorded");
                },
                () -> sessionPage(opened, model));
    }

    @GetMapping("/gespraech-entfaellt")
    String askToLeaveOut(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return leaveOutPage(desk.counsel(actor, caseNumber), model);
    }

    @PostMapping("/gespraech-entfaellt")
    String leaveOut(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    holdJointReview.leaveOut(caseNumber, form.cleanReason(), actor);
                    return Done.in(opened, "review-left-out");
                },
                () -> leaveOutPage(opened, model));
    }

    private String clarifyPage(DeskCase opened, Model model) {
        return pages.page("clarify", opened, "beratungsangebot")
                .radios("choice", words.choices(CounsellingOffer.values()))
                .show(model);
    }

    private String leaveOutPage(DeskCase opened, Model model) {
        return pages.page("leave-out", opened, "gespraech-entfaellt")
                .longtext("reason")
                .show(model);
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
