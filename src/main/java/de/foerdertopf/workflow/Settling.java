package de.foerdertopf.workflow;

import de.foerdertopf.shared.CaseNumber;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Waits a moment for what the house does by itself in a case (printing, sending, going on to the next task), so that the page which an
 * officer sees after her deed shows what comes next.
 */
@Component
public class Settling {

    private static final int LOOKS = 15;
    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final JobRunner jobRunner;

    Settling(RuntimeService runtime, ManagementService management, JobRunner jobRunner) {
        this.runtime = runtime;
        this.management = management;
        this.jobRunner = jobRunner;
    }

    /** Comes back when nothing is left to be done at once, or after a second and a half. */
    public void await(CaseNumber caseNumber) {
        for (var look = 0; look < LOOKS && jobRunner.isOpen() && isAtWork(caseNumber); look++) {
            try {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isAtWork(CaseNumber caseNumber) {
        var instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber.value()).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        return !instances.isEmpty()
                && management
                                .createJobQuery()
                                .messages()
                                .executable()
                                .processInstanceIds(instances)
                                .count()
                        > 0;
    }
}
