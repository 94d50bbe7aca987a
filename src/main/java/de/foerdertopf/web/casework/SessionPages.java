package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.CounsellingChannel;
import de.foerdertopf.counselling.CounsellingPhase;
import de.foerdertopf.counselling.CounsellingSession;
import de.foerdertopf.counselling.CounsellingTopic;
import de.foerdertopf.counselling.RecordedSession;
import de.foerdertopf.counselling.SessionLimits;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.typed.TypedNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The page on which a conversation is written down or set right, and how what was typed there is read. */
@Component
class SessionPages {

    private final Attempts attempts;
    private final Words words;
    private final CaseFrame frame;
    private final SessionLimits limits;

    SessionPages(Attempts attempts, Words words, CaseFrame frame, SessionLimits limits) {
        this.attempts = attempts;
        this.words = words;
        this.frame = frame;
        this.limits = limits;
    }

    /**
     * What is shown around the form.
     *
     * @param isNew whether the conversation is recorded for the first time
     * @param now what is recorded by now, where somebody else has changed it meanwhile; null else
     * @param asksNote whether the confidential note stands on the page: never a recorded one before who may not read it
     */
    public record SessionPage(
            String title,
            String action,
            boolean isNew,
            @Nullable CounsellingSession now,
            boolean asksNote,
            List<Choice> channels,
            List<Choice> phases,
            List<Choice> topics) {}

    /** The empty page, or as it comes back. */
    String toRecord(DeskCase opened, Model model) {
        return page(opened, "session", "gespraech", null, null, true, model);
    }

    /** The page of a recorded conversation. */
    String toCorrect(DeskCase opened, RecordedSession recorded, Model model) {
        return page(opened, "session.correct", "gespraech/" + recorded.id(), recorded, null, readsNotes(opened), model);
    }

    /** The page comes back with what was typed; beside it stands what somebody else has recorded meanwhile. */
    String toCorrectAgain(DeskCase opened, RecordedSession recorded, BindingResult errors, Model model) {
        var now = Attempts.isChangedMeanwhile(errors) ? recorded.session() : null;
        return page(opened, "session.correct", "gespraech/" + recorded.id(), recorded, now, readsNotes(opened), model);
    }

    private String page(
            DeskCase opened,
            String sentences,
            String action,
            @Nullable RecordedSession recorded,
            @Nullable CounsellingSession now,
            boolean asksNote,
            Model model) {
        var title = words.text(sentences + ".title");
        return frame.show(
                "casework/session",
                opened,
                title,
                new SessionPage(
                        title,
                        opened.href(action),
                        recorded == null,
                        now,
                        asksNote,
                        words.choices(CounsellingChannel.values()),
                        words.choices(CounsellingPhase.values()),
                        words.choices(CounsellingTopic.values())),
                model);
    }

    /** Whether this person reads confidential notes. */
    static boolean readsNotes(DeskCase opened) {
        return opened.is(Role.COUNSELLOR);
    }

    /** The session as typed; empty where something is wrong, said at its field. */
    Optional<CounsellingSession> read(
            DeskCase opened, SessionForm form, @Nullable RecordedSession recorded, BindingResult errors) {
        var day = attempts.day(errors, "date", form.date);
        var minutes = TypedNumber.read(form.minutes);
        if (minutes.isEmpty()) {
            attempts.wrong(errors, "minutes");
        }
        day.ifPresent(held -> attempts.judge(errors, "date", () -> limits.requireDay(opened.caseNumber(), held)));
        minutes.ifPresent(length -> attempts.judge(errors, "minutes", () -> limits.requireMinutes(length)));
        if (!isOneOf(CounsellingChannel.values(), form.channel)) {
            attempts.wrong(errors, "channel");
        }
        if (!isOneOf(CounsellingPhase.values(), form.phase)) {
            attempts.wrong(errors, "phase");
        }
        if (form.outcome.isBlank()) {
            errors.rejectValue("outcome", "wrong", words.text("deed.wrong.outcome.session"));
        }
        judgeFollowUp(form.followUp, day, errors);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        var note = recorded != null && !readsNotes(opened) ? recorded.session().confidentialNote() : form.note();
        return Optional.of(form.session(day.orElseThrow(), minutes.orElseThrow(), note));
    }

    private void judgeFollowUp(DateFields typed, Optional<LocalDate> heldOn, BindingResult errors) {
        if (typed.isUnreadable()) {
            attempts.day(errors, "followUp", typed);
        }
        heldOn.ifPresent(held -> typed.date()
                .ifPresent(
                        promised -> attempts.judge(errors, "followUp", () -> limits.requireFollowUp(held, promised))));
    }

    private static boolean isOneOf(Enum<?>[] list, String typed) {
        return Arrays.stream(list).anyMatch(value -> value.name().equals(typed));
    }
}
