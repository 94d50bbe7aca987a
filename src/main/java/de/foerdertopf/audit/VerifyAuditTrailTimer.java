package de.foerdertopf.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Recomputes the whole trail every night. Off in tests and rehearsals, which call the use case. */
@Component
@ConditionalOnProperty(name = "foerdertopf.jobs.enabled", matchIfMissing = true)
class VerifyAuditTrailTimer {

    private final AuditTrailWatch watch;

    VerifyAuditTrailTimer(AuditTrailWatch watch) {
        this.watch = watch;
    }

    @Scheduled(cron = "0 45 3 * * *", zone = "Europe/Berlin")
    void verify() {
        watch.verify();
    }
}
