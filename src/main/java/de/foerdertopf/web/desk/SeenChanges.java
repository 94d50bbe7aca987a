package de.foerdertopf.web.desk;

import de.foerdertopf.audit.AuditEntry;
import de.foerdertopf.audit.SeenCases;
import de.foerdertopf.web.layout.SeenPage;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What happened to a case since its page was shown to the person who sends its form. */
@Component
class SeenChanges {

    /** The code of what is told. */
    static final String CHANGED_MEANWHILE = "changed-meanwhile";

    private final SeenCases seenCases;
    private final Timeline timeline;
    private final Words words;

    SeenChanges(SeenCases seenCases, Timeline timeline, Words words) {
        this.seenCases = seenCases;
        this.timeline = timeline;
        this.words = words;
    }

    /** The oldest first. */
    List<AuditEntry> since(SeenPage page) {
        return seenCases.since(page.caseNumber(), page.shown());
    }

    /** From now on to the end of the transaction nobody else changes the case. */
    void hold(SeenPage page) {
        seenCases.hold(page.caseNumber());
    }

    /** @throws ChangedMeanwhile if the case is not what the page showed */
    void requireNone(SeenPage page) {
        var changes = since(page);
        if (!changes.isEmpty()) {
            throw new ChangedMeanwhile(changes);
        }
    }

    /** Says above the form what has changed; the form that comes back has told it. */
    void tell(SeenPage page, List<AuditEntry> changes, BindingResult errors) {
        if (page.isKnown() && changes.isEmpty()) {
            return;
        }
        errors.reject(CHANGED_MEANWHILE, words.text("deed.changed-meanwhile"));
        timeline.told(changes).forEach(change -> errors.reject(CHANGED_MEANWHILE, change));
        page.tellUpTo(changes.stream().mapToLong(AuditEntry::position).max().orElse(0));
    }
}
