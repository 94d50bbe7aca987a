package de.foerdertopf.dispatch;

import de.foerdertopf.dispatch.BulkIssues.Next;
import de.foerdertopf.identity.CaseAccess;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.delivery.IssueNotice;
import de.foerdertopf.shared.Actor;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;

/**
 * Issues the notices that wait their turn, each in a transaction of its own that also remembers it: after a crash none is issued
 * twice, and none is forgotten. One that a rule forbids says so and lets the next one pass.
 */
@Service
public class IssueWaitingNotices {

    private final BulkIssues bulkIssues;
    private final LetterByLetter letterByLetter;
    private final IssueNotice issueNotice;
    private final CaseAccess access;
    private final Clock clock;

    IssueWaitingNotices(
            BulkIssues bulkIssues,
            LetterByLetter letterByLetter,
            IssueNotice issueNotice,
            CaseAccess access,
            Clock clock) {
        this.bulkIssues = bulkIssues;
        this.letterByLetter = letterByLetter;
        this.issueNotice = issueNotice;
        this.access = access;
        this.clock = clock;
    }

    /** @return how many had their turn */
    public int issueWaiting() {
        var turns = 0;
        while (issueNext()) {
            turns++;
        }
        return turns;
    }

    private boolean issueNext() {
        var turn = new AtomicReference<Next>();
        var problem = letterByLetter.attempt(
                "of a bulk issue", () -> bulkIssues.lockNext().ifPresent(next -> {
                    turn.set(next);
                    issue(next);
                }));
        var next = turn.get();
        if (next == null) {
            return false;
        }
        problem.ifPresent(code -> bulkIssues.refused(next, code, clock.instant()));
        return true;
    }

    private void issue(Next next) {
        var bulk = bulkIssues.require(next.bulk());
        var by = Actor.staff(bulk.startedBy());
        access.requireStaff(by, bulk.fund(), Role.ADMINISTRATOR);
        var notice = issueNotice.issue(new IssueNotice.Command(next.caseNumber(), bulk.freeParagraph(), by));
        bulkIssues.issued(next, notice, clock.instant());
    }
}
