package de.foerdertopf.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fires the timers that are due by the house's own clock, so that demonstration, tests and rehearsal can move it; and, where nothing
 * runs by itself, drives all jobs by hand.
 */
@Component
public class DueTimers {

    private static final Logger LOG = LoggerFactory.getLogger(DueTimers.class);
    private static final int LIMIT = 100_000;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final JobRunner jobRunner;
    private final Clock clock;

    DueTimers(ManagementService management, RuntimeService runtime, JobRunner jobRunner, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.jobRunner = jobRunner;
        this.clock = clock;
    }

    /** A job that failed. The engine tries it again later; what it wanted to change was rolled back. */
    public record Failure(String caseNumber, String step, RuntimeException cause) {}

    /** Fires due timers while the house is open; what they set off is done by the job executor. */
    @Scheduled(fixedDelayString = "${foerdertopf.workflow.poll:PT3S}")
    void poll() {
        if (jobRunner.isOpen()) {
            EngineConfiguration.follow(clock);
            for (var failure : drain(this::dueTimers)) {
                LOG.warn(
                        "{}: {} failed: {}",
                        failure.caseNumber(),
                        failure.step(),
                        failure.cause().getClass());
            }
        }
    }

    /**
     * Does everything that is due, in the order in which it became due, until nothing is left to do.
     *
     * @return what failed, each job tried once
     */
    @Transactional(propagation = Propagation.NEVER)
    public List<Failure> runDue() {
        return drain(() -> management.createJobQuery().messages().withRetriesLeft(), this::dueTimers);
    }

    /** When the next timer is due that is not due yet: how far a clock may be moved without missing a moment. */
    public Optional<Instant> nextDue() {
        var next = management
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(clock.instant()))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return next.stream().map(job -> job.getDuedate().toInstant()).findFirst();
    }

    private JobQuery dueTimers() {
        return management
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(clock.instant().plusMillis(1)))
                .orderByJobDuedate()
                .asc();
    }

    @SafeVarargs
    private List<Failure> drain(Supplier<JobQuery>... queries) {
        var failures = new ArrayList<Failure>();
        var done = new HashSet<String>();
        for (int i = 0; i < LIMIT; i++) {
            var job = next(done, queries);
            if (job.isEmpty()) {
                return failures;
            }
            execute(job.get(), failures, done);
        }
        throw new IllegalStateException("Jobs beget jobs without end");
    }

    @SafeVarargs
    private static Optional<Job> next(Set<String> tried, Supplier<JobQuery>... queries) {
        for (var query : queries) {
            var job = query.get().listPage(0, tried.size() + 1).stream()
                    .filter(j -> !tried.contains(j.getId()))
                    .findFirst();
            if (job.isPresent()) {
                return job;
            }
        }
        return Optional.empty();
    }

    private void execute(Job job, List<Failure> failures, Set<String> tried) {
        try {
            management.executeJob(job.getId());
        } catch (OptimisticLockingException e) {
            LOG.debug("Somebody else was faster", e);
            tried.add(job.getId());
        } catch (RuntimeException e) {
            tried.add(job.getId());
            if (isGone(job)) {
                LOG.debug("Somebody else was faster", e);
            } else {
                failures.add(new Failure(caseNumber(job), step(job), e));
            }
        }
    }

    /** The engine follows the house's clock and does the same job by itself, or a person's deed ended what waited; a job that fails stays. */
    private boolean isGone(Job job) {
        return management.createJobQuery().jobId(job.getId()).count() == 0;
    }

    private String step(Job job) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition == null ? "" : definition.getActivityId();
    }

    private String caseNumber(Job job) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return instance == null ? "" : instance.getBusinessKey();
    }
}
