package de.foerdertopf.workflow;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases in which the house itself failed at a step, too often to try again unasked. An administrator sees and retries them. */
@Component
@Transactional(readOnly = true)
public class StuckCases {

    private static final int REASON_LENGTH = 200;

    private final RuntimeService runtime;
    private final RepositoryService repository;

    StuckCases(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /**
     * A step that failed for good.
     *
     * @param step as the process model names it, in German
     * @param reason the technical message, shortened
     */
    public record StuckStep(CaseNumber caseNumber, String step, String reason) {}

    public List<StuckStep> all() {
        return runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE).list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .flatMap(
                        incident -> caseOf(incident)
                                .map(caseNumber -> new StuckStep(caseNumber, label(incident), reason(incident)))
                                .stream())
                .toList();
    }

    private Optional<CaseNumber> caseOf(Incident incident) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(incident.getProcessInstanceId())
                        .singleResult())
                .map(instance -> new CaseNumber(instance.getBusinessKey()));
    }

    private String label(Incident incident) {
        var element = repository
                .getBpmnModelInstance(incident.getProcessDefinitionId())
                .getModelElementById(incident.getActivityId());
        return element == null ? incident.getActivityId() : element.getAttributeValue("name");
    }

    private static String reason(Incident incident) {
        var message = Optional.ofNullable(incident.getIncidentMessage()).orElse("");
        return message.substring(0, Math.min(REASON_LENGTH, message.length()));
    }
}
