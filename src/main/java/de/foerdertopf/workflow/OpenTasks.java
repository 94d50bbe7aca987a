package de.foerdertopf.workflow;

import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be done by persons: two queries, however many cases there are. */
@Component
@Transactional(readOnly = true)
public class OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;

    OpenTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /**
     * One thing to do in one case.
     *
     * @param label as the process model names it, in German
     * @param since by the house's clock
     */
    public record OpenTask(CaseNumber caseNumber, CaseTask kind, String label, Instant since) {}

    /** Everything that waits in the house, the oldest first. */
    public List<OpenTask> all() {
        return list(tasks.createTaskQuery());
    }

    public List<OpenTask> of(CaseNumber caseNumber) {
        return of(List.of(caseNumber));
    }

    public List<OpenTask> of(Collection<CaseNumber> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return list(tasks.createTaskQuery()
                .processInstanceBusinessKeyIn(
                        cases.stream().map(CaseNumber::value).toArray(String[]::new)));
    }

    private List<OpenTask> list(TaskQuery query) {
        var open = query.orderByFollowUpDate().asc().list();
        if (open.isEmpty()) {
            return List.of();
        }
        var instances = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        var cases = runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return open.stream()
                .filter(task -> cases.containsKey(task.getProcessInstanceId()))
                .map(task -> new OpenTask(
                        new CaseNumber(Objects.requireNonNull(cases.get(task.getProcessInstanceId()))),
                        CaseTask.ofId(task.getTaskDefinitionKey()),
                        task.getName(),
                        task.getFollowUpDate().toInstant()))
                .toList();
    }
}
