package de.foerdertopf.web.desk;

import de.foerdertopf.audit.AuditEntry;
import java.io.Serial;
import java.util.List;

/** The case is not any more what the person saw when she sent the form. */
final class ChangedMeanwhile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<AuditEntry> changes;

    ChangedMeanwhile(List<AuditEntry> changes) {
        super("The case has changed since its page was shown", null, false, false);
        this.changes = changes;
    }

    List<AuditEntry> changes() {
        return changes;
    }
}
