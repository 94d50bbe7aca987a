package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_SELF;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinitionQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counts as a failure of a job: not that it was done, or fell away, in the moment between it was found and begun. */
class DueTimersTest {

    private static final String JOB = "17";

    private final ManagementService management = mock(ManagementService.class);
    private final RuntimeService runtime = mock(RuntimeService.class);
    private final JobQuery jobs = mock(JobQuery.class, RETURNS_SELF);
    private final DueTimers timers = new DueTimers(
            management,
            runtime,
            mock(JobRunner.class),
            Clock.fixed(Instant.parse("2025-04-01T08:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void oneJobIsFoundAndCannotBeDone() {
        var job = mock(Job.class);
        when(job.getId()).thenReturn(JOB);
        when(management.createJobQuery()).thenReturn(jobs);
        when(management.createJobDefinitionQuery()).thenReturn(mock(JobDefinitionQuery.class, RETURNS_SELF));
        when(runtime.createProcessInstanceQuery()).thenReturn(mock(ProcessInstanceQuery.class, RETURNS_SELF));
        when(jobs.listPage(anyInt(), anyInt())).thenReturn(List.of(job));
        doThrow(new ProcessEngineException("No job found with id '17'"))
                .when(management)
                .executeJob(JOB);
    }

    @Test
    void aTimerThatTheEngineFiredInTheSameMomentIsNoFailure() {
        when(jobs.count()).thenReturn(0L);

        assertThat(timers.runDue()).isEmpty();
    }

    @Test
    void aJobThatIsStillThereFailed() {
        when(jobs.count()).thenReturn(1L);

        assertThat(timers.runDue())
                .singleElement()
                .extracting(DueTimers.Failure::cause)
                .isInstanceOf(ProcessEngineException.class);
    }
}
