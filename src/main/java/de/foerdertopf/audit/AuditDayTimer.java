package de.foerdertopf.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks every quarter of an hour whether a new day wants its head. Off in tests and rehearsals, which call the use case. */
@Component
@ConditionalOnProperty(name = "foerdertopf.jobs.enabled", matchIfMissing = true)
class AuditDayTimer {

    private final CloseAuditDay closeAuditDay;

    AuditDayTimer(CloseAuditDay closeAuditDay) {
        this.closeAuditDay = closeAuditDay;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
    void closeAuditDay() {
        closeAuditDay.close();
    }
}
