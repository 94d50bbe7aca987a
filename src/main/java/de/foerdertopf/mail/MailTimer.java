package de.foerdertopf.mail;

import de.foerdertopf.platform.JobsConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether mail waits. */
@Component
@ConditionalOnProperty(name = "foerdertopf.jobs.enabled", matchIfMissing = true)
class MailTimer {

    private final SendMails sendMails;

    MailTimer(SendMails sendMails) {
        this.sendMails = sendMails;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT5S", scheduler = JobsConfiguration.MAIL)
    void sendMails() {
        sendMails.sendDue();
    }
}
