package de.foerdertopf.workflow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Figures for whoever watches the machine: steps at which the house failed, and by how much it is behind with what is due. */
@Component
class EngineMetrics implements MeterBinder {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Clock clock;

    EngineMetrics(ManagementService management, RuntimeService runtime, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("foerdertopf.incidents", () -> runtime.createIncidentQuery()
                        .count())
                .description("Steps that failed so often that a person must look")
                .register(registry);
        Gauge.builder("foerdertopf.jobs.lag", this::lagSeconds)
                .baseUnit("seconds")
                .description("How long the oldest timer that is due has been waiting")
                .register(registry);
    }

    private long lagSeconds() {
        var now = clock.instant();
        return management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(now))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .mapToLong(job ->
                        Duration.between(job.getDuedate().toInstant(), now).toSeconds())
                .findFirst()
                .orElse(0);
    }
}
