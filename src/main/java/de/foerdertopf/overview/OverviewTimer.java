package de.foerdertopf.overview;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares the overview every night, when nobody waits for a list. Off in tests and rehearsals, which call the use case. */
@Component
@ConditionalOnProperty(name = "foerdertopf.jobs.enabled", matchIfMissing = true)
class OverviewTimer {

    private final CompareOverview compareOverview;

    OverviewTimer(CompareOverview compareOverview) {
        this.compareOverview = compareOverview;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Berlin")
    void compare() {
        compareOverview.compare();
    }
}
