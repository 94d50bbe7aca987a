package de.foerdertopf.workflow;

import java.time.Clock;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Lets the engine's jobs run while the house is open: not before every listener is there, else a job left over from yesterday would
 * act without audit and mail, and not after the first of them is gone.
 */
@Component
class JobRunner {

    private final SpringJobExecutor executor;
    private final WorkflowSettings settings;
    private final Clock clock;
    private final ApplicationContext house;

    JobRunner(SpringJobExecutor executor, WorkflowSettings settings, Clock clock, ApplicationContext house) {
        this.clock = clock;
        this.executor = executor;
        this.settings = settings;
        this.house = house;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (settings.jobExecutor()) {
            EngineConfiguration.follow(clock);
            executor.start();
        }
    }

    @EventListener
    @Order(0)
    void close(ContextClosedEvent event) {
        if (event.getApplicationContext() == house) {
            executor.shutdown();
            ((ThreadPoolTaskExecutor) executor.getTaskExecutor()).shutdown();
        }
    }

    boolean isOpen() {
        return executor.isActive();
    }
}
