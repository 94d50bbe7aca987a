package de.foerdertopf.application;

import de.foerdertopf.document.ForgetStrayFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets every night what nobody needs. Off in tests and rehearsals, which call the use cases. */
@Component
@ConditionalOnProperty(name = "foerdertopf.jobs.enabled", matchIfMissing = true)
class NightlyForgetting {

    private final ForgetOldDrafts drafts;
    private final ForgetStrayFiles files;

    NightlyForgetting(ForgetOldDrafts drafts, ForgetStrayFiles files) {
        this.drafts = drafts;
        this.files = files;
    }

    @Scheduled(cron = "0 0 4 * * *", zone = "Europe/Berlin")
    void forget() {
        drafts.forget();
        files.forget();
    }
}
