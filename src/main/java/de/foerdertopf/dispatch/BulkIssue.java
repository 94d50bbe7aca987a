package de.foerdertopf.dispatch;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices that were started together, as they stand.
 *
 * @param freeParagraph what all of them carry in the officer's own words
 */
public record BulkIssue(
        BulkIssueId id,
        FundCode fund,
        @Nullable String freeParagraph,
        String startedBy,
        Instant startedAt,
        List<Item> items) {

    public BulkIssue {
        items = List.copyOf(items);
    }

    /** How far one notice is. */
    public enum State {
        WAITING,
        ISSUED,
        /** A rule forbade it; the sentence says which. */
        REFUSED,
        /** Somebody stopped the rest before its turn came. */
        STOPPED
    }

    /**
     * One notice.
     *
     * @param notice once it is issued
     * @param problem code of the sentence that says why it is not
     */
    public record Item(
            CaseNumber caseNumber,
            State state,
            @Nullable NoticeId notice,
            @Nullable String problem) {}

    public int count() {
        return items.size();
    }

    public long issued() {
        return count(State.ISSUED);
    }

    /** How many are not issued. */
    public long left() {
        return count() - issued();
    }

    /** How many had their turn. */
    public long finished() {
        return count() - count(State.WAITING);
    }

    private long count(State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    public boolean isRunning() {
        return finished() < count();
    }
}
