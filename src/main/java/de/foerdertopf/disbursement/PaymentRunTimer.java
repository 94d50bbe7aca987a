package de.foerdertopf.disbursement;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether runs wait to be prepared, those of before a restart too. */
@Component
@ConditionalOnProperty(name = "foerdertopf.jobs.enabled", matchIfMissing = true)
class PaymentRunTimer {

    private final PreparePaymentRun preparePaymentRun;

    PaymentRunTimer(PreparePaymentRun preparePaymentRun) {
        this.preparePaymentRun = preparePaymentRun;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT10S")
    void prepareWaiting() {
        preparePaymentRun.prepareWaiting();
    }
}
