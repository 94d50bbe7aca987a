package de.foerdertopf.rehearsal;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A case while it is played: its number once it came in, what happened, and what went wrong. */
final class PlayedCase {

    private static final Logger LOG = LoggerFactory.getLogger(PlayedCase.class);

    private final CaseFile.Entry entry;
    private final List<TimelineEntry> timeline = new ArrayList<>();
    private @Nullable CaseNumber number;
    private @Nullable String error;

    PlayedCase(CaseFile.Entry entry) {
        this.entry = entry;
        this.error = entry.problem();
    }

    /** Something that people did or that happened to the case. */
    record TimelineEntry(LocalDate at, String event) {}

    CaseFile.Entry entry() {
        return entry;
    }

    String id() {
        return entry.id();
    }

    /** What its people do; only for a case that could be read. */
    CaseScript script() {
        if (entry.script() == null) {
            throw new IllegalStateException("This case cannot be read");
        }
        return entry.script();
    }

    boolean isPlayable() {
        return error == null;
    }

    boolean isIn() {
        return number != null;
    }

    CaseNumber number() {
        if (number == null) {
            throw new IllegalStateException("The application has not come in yet");
        }
        return number;
    }

    void cameIn(CaseNumber given) {
        number = given;
    }

    void note(LocalDate at, String event) {
        timeline.add(new TimelineEntry(at, event));
    }

    /** Nothing more is played in this case. */
    void fail(LocalDate at, String reason) {
        error = reason;
        timeline.add(new TimelineEntry(at, "ERROR " + reason));
    }

    /** Does a deed of this case; what goes wrong ends the case alone, and stands in its time line. */
    void attempt(LocalDate day, String what, Runnable deed) {
        if (!isPlayable()) {
            return;
        }
        try {
            deed.run();
        } catch (RuntimeException e) {
            LOG.debug("{} failed in {}", what, id(), e);
            fail(day, what + ": " + reason(e));
        }
    }

    /** Why something failed, for whoever wrote the cases. */
    static String reason(RuntimeException e) {
        if (e instanceof BusinessRuleViolation
                || e instanceof NotFoundException
                || e instanceof IllegalArgumentException
                || e instanceof IllegalStateException) {
            return String.valueOf(e.getMessage());
        }
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }

    @Nullable
    String error() {
        return error;
    }

    List<TimelineEntry> timeline() {
        return List.copyOf(timeline);
    }
}
