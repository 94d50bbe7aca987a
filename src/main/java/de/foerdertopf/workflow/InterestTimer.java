package de.foerdertopf.workflow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every night at the cases that wait for a decision about interest. Off in tests and rehearsals. */
@Component
@ConditionalOnProperty(name = "foerdertopf.jobs.enabled", matchIfMissing = true)
class InterestTimer {

    private final ReviewInterest reviewInterest;

    InterestTimer(ReviewInterest reviewInterest) {
        this.reviewInterest = reviewInterest;
    }

    @Scheduled(cron = "0 15 3 * * *", zone = "Europe/Berlin")
    void review() {
        reviewInterest.review();
    }
}
