package de.foerdertopf.dispatch;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether notices wait to be issued, those of before a restart too. */
@Component
@ConditionalOnProperty(name = "foerdertopf.jobs.enabled", matchIfMissing = true)
class BulkIssueTimer {

    private final IssueWaitingNotices issueWaitingNotices;

    BulkIssueTimer(IssueWaitingNotices issueWaitingNotices) {
        this.issueWaitingNotices = issueWaitingNotices;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT10S")
    void issueWaiting() {
        issueWaitingNotices.issueWaiting();
    }
}
