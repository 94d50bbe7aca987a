package de.foerdertopf.dispatch;

import de.foerdertopf.application.Applications;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down which notices shall be issued together. {@link IssueWaitingNotices} then issues one after the other, whether anybody
 * looks or not.
 */
@Service
public class StartBulkIssue {

    private final BulkIssues bulkIssues;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StartBulkIssue(BulkIssues bulkIssues, Applications applications, ApplicationEventPublisher events, Clock clock) {
        this.bulkIssues = bulkIssues;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Which notices of which fund.
     *
     * @param freeParagraph what all of them carry; blank is nothing
     */
    public record Command(FundCode fund, List<CaseNumber> cases, String freeParagraph, Actor by) {

        public Command {
            cases = cases.stream().distinct().sorted().toList();
        }
    }

    /**
     * A case that waits already in another bulk issue is left to that one.
     *
     * @throws BusinessRuleViolation {@code bulk-issue.nothing-chosen}, {@code bulk-issue.already-waiting},
     *     {@code bulk-issue.other-fund}, {@code bulk-issue.person-needed}
     */
    @Transactional
    public BulkIssueId start(Command command) {
        if (!command.by().isStaff()) {
            throw new BusinessRuleViolation("bulk-issue.person-needed");
        }
        if (command.cases().isEmpty()) {
            throw new BusinessRuleViolation("bulk-issue.nothing-chosen");
        }
        var id = new BulkIssueId(UUID.randomUUID());
        var at = clock.instant();
        var paragraph = command.freeParagraph().strip();
        bulkIssues.open(id, command.fund(), paragraph.isEmpty() ? null : paragraph, command.by(), at);
        var added = new ArrayList<CaseNumber>();
        for (var caseNumber : command.cases()) {
            if (!applications.require(caseNumber).fund().equals(command.fund())) {
                throw new BusinessRuleViolation("bulk-issue.other-fund");
            }
            if (bulkIssues.add(id, added.size() + 1, caseNumber)) {
                added.add(caseNumber);
            }
        }
        if (added.isEmpty()) {
            throw new BusinessRuleViolation("bulk-issue.already-waiting");
        }
        events.publishEvent(new BulkIssueStarted(id, command.fund(), added, paragraph, at, command.by()));
        return id;
    }
}
