package de.foerdertopf.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Lets the house do things by itself (send mail, close the audit day, …). {@code foerdertopf.jobs.enabled=false} switches that
 * off for tests and rehearsals, which call the same use cases when their clock says so.
 *
 * <p>What talks to the mail server has a thread of its own: a server that hangs stops nothing else. Everything else has a thread for
 * each thing that is done, so that a long bulk issue stops no timer.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "foerdertopf.jobs.enabled", matchIfMissing = true)
public class JobsConfiguration {

    /** For what sends mail. */
    public static final String MAIL = "mailScheduler";

    /** For what reads the mailbox to which mails come back. */
    public static final String RETURNED_MAIL = "returnedMailScheduler";

    /** At least as many as there are scheduled methods: none of them runs twice at once. */
    private static final int THREADS = 12;

    @Bean
    @Primary
    ThreadPoolTaskScheduler taskScheduler() {
        return scheduler("house-", THREADS);
    }

    @Bean(MAIL)
    ThreadPoolTaskScheduler mailScheduler() {
        return scheduler("mail-", 1);
    }

    @Bean(RETURNED_MAIL)
    ThreadPoolTaskScheduler returnedMailScheduler() {
        return scheduler("returned-mail-", 1);
    }

    private static ThreadPoolTaskScheduler scheduler(String name, int threads) {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix(name);
        scheduler.setPoolSize(threads);
        scheduler.setDaemon(true);
        return scheduler;
    }
}
