package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.Scheduled;

/** Mail, jobs and timers do not wait for each other. */
class JobsConfigurationTest {

    /** A mail server that hangs, a bulk issue that takes long, and a timer that must fire all the same. */
    static class House {

        private final CountDownLatch ended = new CountDownLatch(1);
        private final CountDownLatch fired = new CountDownLatch(1);

        @Scheduled(fixedDelay = 10, scheduler = JobsConfiguration.MAIL)
        void mail() throws InterruptedException {
            ended.await();
        }

        @Scheduled(fixedDelay = 10, scheduler = JobsConfiguration.RETURNED_MAIL)
        void returnedMail() throws InterruptedException {
            ended.await();
        }

        @Scheduled(fixedDelay = 10)
        void bulkIssue() throws InterruptedException {
            ended.await();
        }

        @Scheduled(fixedDelay = 10)
        void auditDay() throws InterruptedException {
            ended.await();
        }

        @Scheduled(fixedDelay = 10, initialDelay = 50)
        void timer() {
            fired.countDown();
        }
    }

    @Test
    void aMailServerThatHangsAndALongBulkIssueStopNoTimer() {
        new ApplicationContextRunner()
                .withUserConfiguration(JobsConfiguration.class)
                .withBean(House.class)
                .run(context -> {
                    var house = context.getBean(House.class);
                    try {
                        assertThat(house.fired.await(20, TimeUnit.SECONDS)).isTrue();
                    } finally {
                        house.ended.countDown();
                    }
                });
    }
}
