package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.CounsellingChannel;
import de.foerdertopf.counselling.CounsellingPhase;
import de.foerdertopf.counselling.CounsellingSession;
import de.foerdertopf.counselling.CounsellingTopic;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.SentOnce;
import de.foerdertopf.web.layout.DateFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a counsellor writes about a conversation. */
public class SessionForm implements SentOnce {

    public String formId = "";
    public DateFields date = new DateFields();
    public String minutes = "";
    public String channel = "";
    public String phase = "";
    public List<String> topics = new ArrayList<>();
    public String persons = "";
    public String language = "";
    public String outcome = "";
    public String nextSteps = "";
    public String confidentialNote = "";
    public DateFields followUp = new DateFields();
    public boolean jointReview;

    @Override
    public String formId() {
        return formId;
    }

    /**
     * A recorded conversation, to be set right.
     *
     * @param withNote whether the person reads confidential notes
     */
    static SessionForm of(CounsellingSession session, boolean withNote) {
        var form = new SessionForm();
        form.formId = Attempts.newFormId();
        form.date = DateFields.of(session.date());
        form.minutes = Integer.toString(session.minutes());
        form.channel = session.channel().name();
        form.phase = session.phase().name();
        form.topics = session.topics().stream().map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
        form.persons = Objects.requireNonNullElse(session.persons(), "");
        form.language = Objects.requireNonNullElse(session.language(), "");
        form.outcome = session.outcome();
        form.nextSteps = String.join("\n", session.nextSteps());
        form.confidentialNote = withNote ? Objects.requireNonNullElse(session.confidentialNote(), "") : "";
        form.followUp = DateFields.of(session.followUpOn());
        return form;
    }

    @Nullable
    String note() {
        return orNull(confidentialNote);
    }

    /** The session as it is recorded; the page has made sure that all is there. */
    CounsellingSession session(LocalDate day, int length, @Nullable String note) {
        return new CounsellingSession(
                day,
                length,
                CounsellingChannel.valueOf(channel),
                CounsellingPhase.valueOf(phase),
                chosenTopics(),
                orNull(persons),
                orNull(language),
                Texts.clean(outcome),
                Texts.clean(nextSteps).lines().filter(line -> !line.isBlank()).toList(),
                note,
                followUp.date().orElse(null));
    }

    private Set<CounsellingTopic> chosenTopics() {
        var chosen = EnumSet.noneOf(CounsellingTopic.class);
        Arrays.stream(CounsellingTopic.values())
                .filter(topic -> topics.contains(topic.name()))
                .forEach(chosen::add);
        return chosen;
    }

    private static @Nullable String orNull(String typed) {
        var clean = Texts.clean(typed);
        return clean.isEmpty() ? null : clean;
    }
}
