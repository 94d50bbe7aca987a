package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.CounsellingChannel;
import de.foerdertopf.counselling.CounsellingPhase;
import de.foerdertopf.counselling.CounsellingSession;
import de.foerdertopf.counselling.CounsellingTopic;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.SentOnce;
import de.foerdertopf.web.layout.DateFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** The session as it is recorded; the page has made sure that all is there. */
    CounsellingSession session(LocalDate day, int length) {
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
                orNull(confidentialNote),
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
