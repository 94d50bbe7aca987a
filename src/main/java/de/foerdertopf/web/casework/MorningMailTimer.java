package de.foerdertopf.web.casework;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes the mails about new work before the day begins. Off in tests and rehearsals. */
@Component
@ConditionalOnProperty(name = "foerdertopf.jobs.enabled", matchIfMissing = true)
class MorningMailTimer {

    private final MorningMail morningMail;

    MorningMailTimer(MorningMail morningMail) {
        this.morningMail = morningMail;
    }

    @Scheduled(cron = "0 30 6 * * *", zone = "Europe/Berlin")
    void write() {
        morningMail.writeToAll();
    }
}
