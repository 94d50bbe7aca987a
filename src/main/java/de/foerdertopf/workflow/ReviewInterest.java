package de.foerdertopf.workflow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets cases go on in which nobody has anything to decide about interest any more, as the bank sent the money back or the notice waived
 * it, and those that waited from a time when this was asked of each.
 */
@Component
class ReviewInterest {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewInterest.class);

    private final OpenTasks tasks;
    private final InterestProgress progress;

    ReviewInterest(OpenTasks tasks, InterestProgress progress) {
        this.tasks = tasks;
        this.progress = progress;
    }

    /** All cases in which interest waits for a decision, each on its own. */
    void review() {
        tasks.all().stream()
                .filter(task -> task.kind() == CaseTask.DECIDE_INTEREST)
                .forEach(this::review);
    }

    private void review(OpenTasks.OpenTask task) {
        try {
            progress.lookAgain(task.caseNumber());
        } catch (RuntimeException e) {
            LOG.warn("{}: interest was not looked at again", task.caseNumber(), e);
        }
    }
}
