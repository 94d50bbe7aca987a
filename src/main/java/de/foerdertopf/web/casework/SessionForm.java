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

    private String formId = "";
    private DateFields date = new DateFields();
    private String minutes = "";
    private String channel = "";
    private String phase = "";
    private List<String> topics = new ArrayList<>();
    private String persons = "";
    private String language = "";
    private String outcome = "";
    private String nextSteps = "";
    private String confidentialNote = "";
    private DateFields followUp = new DateFields();
    private boolean jointReview;

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

    @Override
    public String getFormId() {
        return formId;
    }

    public void setFormId(String formId) {
        this.formId = formId;
    }

    public DateFields getDate() {
        return date;
    }

    public void setDate(DateFields date) {
        this.date = date;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getPhase() {
        return phase;
    }

    public void setPhase(String phase) {
        this.phase = phase;
    }

    public List<String> getTopics() {
        return topics;
    }

    public void setTopics(List<String> topics) {
        this.topics = topics;
    }

    public String getPersons() {
        return persons;
    }

    public void setPersons(String persons) {
        this.persons = persons;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getNextSteps() {
        return nextSteps;
    }

    public void setNextSteps(String nextSteps) {
        this.nextSteps = nextSteps;
    }

    public String getConfidentialNote() {
        return confidentialNote;
    }

    public void setConfidentialNote(String confidentialNote) {
        this.confidentialNote = confidentialNote;
    }

    public DateFields getFollowUp() {
        return followUp;
    }

    public void setFollowUp(DateFields followUp) {
        this.followUp = followUp;
    }

    public boolean isJointReview() {
        return jointReview;
    }

    public void setJointReview(boolean jointReview) {
        this.jointReview = jointReview;
    }
}
