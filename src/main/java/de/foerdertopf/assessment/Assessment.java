package de.foerdertopf.assessment;

import de.foerdertopf.application.Section;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far the check of an application is, and what the group was asked for. */
@Entity
@Table(name = "assessment")
class Assessment extends Aggregate {

    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    private String openSections;
    private @Nullable LocalDate replyDueOn;

    @Column(columnDefinition = "text")
    private @Nullable String requestText;

    private @Nullable LocalDate replyPausedSince;
    private boolean frozen;
    private String lateFindings;

    @SuppressWarnings("NullAway.Init")
    protected Assessment() {}

    Assessment(CaseNumber caseNumber) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.state = AssessmentState.CHECKING;
        this.openSections = "";
        this.lateFindings = "";
    }

    AssessmentState state() {
        return state;
    }

    boolean isFrozen() {
        return frozen;
    }

    /** From now on the findings stand as they were when the case was decided. */
    void freeze() {
        frozen = true;
    }

    void unfreeze() {
        frozen = false;
        lateFindings = "";
    }

    /**
     * What the rules would find now, although the findings stand.
     *
     * @return what they did not find the last time
     */
    Set<FindingCode> noteLate(Set<FindingCode> codes) {
        var fresh = new TreeSet<>(codes);
        fresh.removeAll(late());
        lateFindings = codes.stream().map(FindingCode::name).sorted().collect(Collectors.joining(","));
        return fresh;
    }

    private Set<FindingCode> late() {
        return lateFindings.isEmpty()
                ? Set.of()
                : Arrays.stream(lateFindings.split(",", -1))
                        .map(FindingCode::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    void confirm() {
        requireOpen();
        close(AssessmentState.COMPLETE);
    }

    void request(Collection<Section> sections, LocalDate dueOn, String text) {
        requireOpen();
        state = AssessmentState.REQUESTED;
        openSections = sections.stream().map(Section::name).sorted().collect(Collectors.joining(","));
        replyDueOn = dueOn;
        replyPausedSince = null;
        requestText = text;
    }

    /**
     * The request did not reach the group: the period for its answer does not run.
     *
     * @param since the day on which its mail was written
     * @return whether a period ran
     */
    boolean pauseReply(LocalDate since) {
        if (frozen || state != AssessmentState.REQUESTED || replyPausedSince != null) {
            return false;
        }
        replyPausedSince = since;
        return true;
    }

    /**
     * The request reached the group in another way on this day: it has as long as it would have had.
     *
     * @return whether the period had been paused
     */
    boolean resumeReply(LocalDate on) {
        if (replyPausedSince == null || replyDueOn == null) {
            return false;
        }
        replyDueOn = replyDueOn.plusDays(Math.max(0, ChronoUnit.DAYS.between(replyPausedSince, on)));
        replyPausedSince = null;
        return true;
    }

    boolean isReplyPaused() {
        return replyPausedSince != null;
    }

    @Nullable
    LocalDate replyDueOn() {
        return replyDueOn;
    }

    void extend(LocalDate dueOn) {
        requireState(AssessmentState.REQUESTED);
        replyDueOn = dueOn;
    }

    void reply() {
        requireState(AssessmentState.REQUESTED);
        close(AssessmentState.CHECKING);
    }

    void continueWithoutReply() {
        requireState(AssessmentState.REQUESTED);
        if (replyPausedSince != null) {
            throw new BusinessRuleViolation("request.not-delivered");
        }
        close(AssessmentState.COMPLETE);
    }

    void reopen() {
        close(AssessmentState.CHECKING);
    }

    CompletenessCheck view() {
        return new CompletenessCheck(caseNumber, state, sections(), replyDueOn, requestText, late());
    }

    boolean isOpen(Section section) {
        return state == AssessmentState.REQUESTED && sections().contains(section);
    }

    private Set<Section> sections() {
        return openSections.isEmpty()
                ? EnumSet.noneOf(Section.class)
                : Arrays.stream(openSections.split(",", -1))
                        .map(Section::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Section.class)));
    }

    private void close(AssessmentState next) {
        state = next;
        openSections = "";
        replyDueOn = null;
        replyPausedSince = null;
    }

    private void requireOpen() {
        if (frozen) {
            throw new BusinessRuleViolation("assessment.decided");
        }
    }

    private void requireState(AssessmentState wanted) {
        requireOpen();
        if (state != wanted) {
            throw new BusinessRuleViolation("assessment.not-" + wanted.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
