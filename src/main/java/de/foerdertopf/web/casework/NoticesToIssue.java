package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.dispatch.BulkIssues;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decided cases of a fund whose notice this person may issue, and that wait for nothing else. */
@Component
@Transactional(readOnly = true)
class NoticesToIssue {

    private final OpenTasks openTasks;
    private final CaseOverviews overviews;
    private final Conflicts conflicts;
    private final BulkIssues bulkIssues;

    NoticesToIssue(OpenTasks openTasks, CaseOverviews overviews, Conflicts conflicts, BulkIssues bulkIssues) {
        this.openTasks = openTasks;
        this.overviews = overviews;
        this.conflicts = conflicts;
        this.bulkIssues = bulkIssues;
    }

    /** By case number; without those out of which the person stays, and those that wait their turn already. */
    List<CaseOverview> of(StaffMember person, FundCode fund) {
        var ready = openTasks.all().stream()
                .filter(task -> task.kind() == CaseTask.ISSUE_NOTICE)
                .map(OpenTask::caseNumber)
                .toList();
        var biased = conflicts.casesOf(person.actor());
        var waiting = bulkIssues.waiting();
        return overviews.of(ready, List.of(fund)).stream()
                .filter(about -> !biased.contains(about.caseNumber()) && !waiting.contains(about.caseNumber()))
                .sorted(Comparator.comparing(CaseOverview::caseNumber))
                .toList();
    }
}
