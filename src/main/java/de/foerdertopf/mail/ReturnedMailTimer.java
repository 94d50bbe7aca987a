package de.foerdertopf.mail;

import de.foerdertopf.platform.JobsConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether mails came back, where a mailbox for them is set. */
@Component
@ConditionalOnProperty(name = "foerdertopf.jobs.enabled", matchIfMissing = true)
class ReturnedMailTimer {

    private final ReadReturnedMail readReturnedMail;

    ReturnedMailTimer(ReadReturnedMail readReturnedMail) {
        this.readReturnedMail = readReturnedMail;
    }

    @Scheduled(fixedDelayString = "PT2M", initialDelayString = "PT1M", scheduler = JobsConfiguration.RETURNED_MAIL)
    void read() {
        readReturnedMail.read();
    }
}
