package de.foerdertopf.counselling;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets right what was written about a conversation: a wrong day, a forgotten promise. What stood there before stays in the trail. */
@Service
public class CorrectCounsellingSession {

    private final SessionRecordRepository sessions;
    private final SessionLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectCounsellingSession(
            SessionRecordRepository sessions, SessionLimits limits, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** What the session is to say. */
    public record Command(CaseNumber caseNumber, UUID session, CounsellingSession corrected, Actor by) {}

    /** A recorded conversation was set right; of a confidential note the trail knows only that it is another. */
    public record CounsellingSessionCorrected(
            CaseNumber caseNumber, UUID session, List<Change> changes, Instant at, Actor by)
            implements AuditedEvent.OfCase {}

    /**
     * @throws NotFoundException if the case has no such session
     * @throws BusinessRuleViolation {@code counselling.unchanged} if nothing is another, and those of recording
     */
    @Transactional
    public void correct(Command command) {
        var session = sessions.require(command.session(), command.caseNumber());
        var corrected = command.corrected();
        limits.require(command.caseNumber(), corrected);
        var changes = changes(session.view().session(), corrected);
        if (changes.isEmpty()) {
            throw new BusinessRuleViolation("counselling.unchanged");
        }
        session.correct(corrected);
        events.publishEvent(new CounsellingSessionCorrected(
                command.caseNumber(), command.session(), changes, clock.instant(), command.by()));
    }

    private static List<Change> changes(CounsellingSession before, CounsellingSession after) {
        var changes = new ArrayList<Change>();
        open(changes, "heldOn", before.date(), after.date());
        open(changes, "minutes", before.minutes(), after.minutes());
        open(changes, "channel", before.channel(), after.channel());
        open(changes, "phase", before.phase(), after.phase());
        open(
                changes,
                "topics",
                before.topics().stream().sorted().toList(),
                after.topics().stream().sorted().toList());
        open(changes, "followUpOn", before.followUpOn(), after.followUpOn());
        personal(changes, "persons", before.persons(), after.persons());
        personal(changes, "language", before.language(), after.language());
        personal(changes, "outcome", before.outcome(), after.outcome());
        personal(changes, "nextSteps", String.join("\n", before.nextSteps()), String.join("\n", after.nextSteps()));
        if (!Objects.equals(before.confidentialNote(), after.confidentialNote())) {
            changes.add(Change.of("confidentialNoteChanged", true));
        }
        return List.copyOf(changes);
    }

    private static void open(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(
                    Change.of(field, Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, "")));
        }
    }

    private static void personal(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(Change.personal(
                    field, Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, "")));
        }
    }
}
