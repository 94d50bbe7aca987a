package de.foerdertopf.workflow;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Moves a case through its process. Where the process does not wait for what happened, the case has moved on: that is a
 * {@link StaleCaseException}, and the deed that caused it rolls back.
 */
@Component
class CaseEngine {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    CaseEngine(RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** Begins a process with the case; each process runs at most once for a case at the same time. */
    void start(String process, CaseNumber caseNumber) {
        if (isRunning(process, caseNumber)) {
            throw new StaleCaseException(caseNumber, process);
        }
        startBeside(process, caseNumber);
    }

    /** Begins a process beside whatever runs for the case already. */
    void startBeside(String process, CaseNumber caseNumber) {
        startBeside(process, caseNumber, Map.of());
    }

    /** Begins a process beside whatever runs for the case already, with what is known. */
    void startBeside(String process, CaseNumber caseNumber, Map<String, Object> answers) {
        atomically(() -> runtime.startProcessInstanceByKey(process, caseNumber.value(), Variables.checked(answers)));
    }

    /** As {@link #startBeside}, in the midst of the process. */
    void startBesideAt(String process, CaseNumber caseNumber, String activity, Map<String, Object> answers) {
        atomically(() -> runtime.createProcessInstanceByKey(process)
                .businessKey(caseNumber.value())
                .setVariables(Variables.checked(answers))
                .startBeforeActivity(activity)
                .execute());
    }

    /** Begins a process in its midst, because what comes before was done already. */
    void startAt(String process, CaseNumber caseNumber, String activity) {
        if (isRunning(process, caseNumber)) {
            throw new StaleCaseException(caseNumber, process);
        }
        startBesideAt(process, caseNumber, activity, Map.of());
    }

    boolean isRunning(String process, CaseNumber caseNumber) {
        return count(process, caseNumber) > 0;
    }

    /** How many of these processes run for the case, one beside or within the other. */
    long count(String process, CaseNumber caseNumber) {
        return running(process, caseNumber).count();
    }

    private ProcessInstanceQuery running(String process, CaseNumber caseNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber.value(), process);
    }

    /**
     * Takes a process back to an earlier activity, because what led on was a mistake. A process that waits there is left alone; one that is over begins
     * there beside it.
     *
     * @param from what it may have gone on to; whatever of it is under way ends
     */
    void goBack(String process, CaseNumber caseNumber, List<String> from, String to) {
        for (var instance : running(process, caseNumber).list()) {
            var active = runtime.getActiveActivityIds(instance.getId());
            if (active.contains(to)) {
                return;
            }
            var gone = from.stream().filter(active::contains).toList();
            if (!gone.isEmpty()) {
                var back = runtime.createProcessInstanceModification(instance.getId());
                gone.forEach(back::cancelAllForActivity);
                atomically(() -> back.startBeforeActivity(to).execute());
                return;
            }
        }
        startBesideAt(process, caseNumber, to, Map.of());
    }

    /** Ends what of a process waits at a task, because nobody need do it any more and nothing follows. */
    void end(String process, CaseNumber caseNumber, CaseTask task) {
        for (var instance : running(process, caseNumber).list()) {
            if (runtime.getActiveActivityIds(instance.getId()).contains(task.id())) {
                cancel(instance.getId(), task.id());
            }
        }
    }

    /** Ends whatever of a process goes on within an activity, because nothing follows from it any more. */
    void end(String process, CaseNumber caseNumber, String activity) {
        for (var instance : running(process, caseNumber).list()) {
            if (runtime.getActivityInstance(instance.getId()).getActivityInstances(activity).length > 0) {
                cancel(instance.getId(), activity);
            }
        }
    }

    private void cancel(String instance, String activity) {
        atomically(() -> runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity(activity)
                .execute());
    }

    /** Goes on from a task; the answers decide where to. The longest open one, should two be open. */
    void completeTask(CaseNumber caseNumber, CaseTask task, Map<String, Object> answers) {
        completeTask(caseNumber, task, Map.of(), answers);
    }

    /** Goes on from the task of the process that knows this. */
    void completeTask(CaseNumber caseNumber, CaseTask task, Map<String, Object> known, Map<String, Object> answers) {
        var open = open(caseNumber, task, known).orderByTaskCreateTime().asc().listPage(0, 1);
        if (open.isEmpty()) {
            throw new StaleCaseException(caseNumber, task.id());
        }
        atomically(() -> tasks.complete(open.get(0).getId(), Variables.checked(answers)));
    }

    /** The task waits for another day than before: its timers follow. */
    void waitAnew(CaseNumber caseNumber, CaseTask task, LocalDate until) {
        for (var open : open(caseNumber, task, Map.of()).list()) {
            atomically(() -> waitAnew(open.getProcessInstanceId(), until));
        }
    }

    /**
     * What a process waits for ends on a later day than was known: its timer follows, and where it has rung already, its task is taken
     * back until then. Only in processes that know this.
     */
    void waitLonger(CaseNumber caseNumber, String timer, CaseTask after, Map<String, Object> known, LocalDate until) {
        var query = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber.value());
        Variables.checked(known).forEach(query::variableValueEquals);
        for (var instance : query.list()) {
            var active = runtime.getActiveActivityIds(instance.getId());
            if (active.contains(timer)) {
                atomically(() -> waitAnew(instance.getId(), until));
            } else if (active.contains(after.id())) {
                atomically(() -> {
                    runtime.setVariable(instance.getId(), Variables.WAITS_UNTIL, until.toString());
                    runtime.createProcessInstanceModification(instance.getId())
                            .cancelAllForActivity(after.id())
                            .startBeforeActivity(timer)
                            .execute();
                });
            }
        }
    }

    private void waitAnew(String instance, LocalDate until) {
        runtime.setVariable(instance, Variables.WAITS_UNTIL, until.toString());
        management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .map(Job::getId)
                .forEach(timer -> management.recalculateJobDuedate(timer, false));
    }

    boolean isWaitingAt(CaseNumber caseNumber, CaseTask task) {
        return isWaitingAt(caseNumber, task, Map.of());
    }

    /** Whether a process that knows this waits there. */
    boolean isWaitingAt(CaseNumber caseNumber, CaseTask task, Map<String, Object> known) {
        return open(caseNumber, task, known).count() > 0;
    }

    private TaskQuery open(CaseNumber caseNumber, CaseTask task, Map<String, Object> known) {
        var query = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .taskDefinitionKey(task.id());
        Variables.checked(known).forEach(query::processVariableValueEquals);
        return query;
    }

    /** Tells the case a message. */
    void correlate(CaseNumber caseNumber, CaseMessage message, Map<String, Object> answers) {
        correlate(caseNumber, message, Map.of(), answers);
    }

    /** Tells a message to the process of the case that knows this. */
    void correlate(CaseNumber caseNumber, CaseMessage message, Map<String, Object> known, Map<String, Object> answers) {
        try {
            atomically(() -> runtime.createMessageCorrelation(message.id())
                    .processInstanceBusinessKey(caseNumber.value())
                    .processInstanceVariablesEqual(Variables.checked(known))
                    .setVariables(Variables.checked(answers))
                    .correlate());
        } catch (MismatchingMessageCorrelationException e) {
            throw new StaleCaseException(caseNumber, message.id());
        }
    }

    /** Tells everything in the case that waits for the message; if nothing does, nothing happens. */
    void tell(CaseNumber caseNumber, CaseMessage message) {
        tell(caseNumber, message, Map.of());
    }

    /** As {@link #tell}, only to what knows this. */
    void tell(CaseNumber caseNumber, CaseMessage message, Map<String, Object> known) {
        atomically(() -> runtime.createMessageCorrelation(message.id())
                .processInstanceBusinessKey(caseNumber.value())
                .processInstanceVariablesEqual(Variables.checked(known))
                .correlateAll());
    }

    boolean awaits(CaseNumber caseNumber, CaseMessage message) {
        return awaits(caseNumber, message, Map.of());
    }

    /** Whether a process that knows this waits for the message. */
    boolean awaits(CaseNumber caseNumber, CaseMessage message, Map<String, Object> known) {
        var query = runtime.createExecutionQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .messageEventSubscriptionName(message.id());
        Variables.checked(known).forEach(query::processVariableValueEquals);
        return query.count() > 0;
    }

    /** Two people moved the same case at the same moment: said in the words that the database layer uses, so pages treat both alike. */
    private static void atomically(Runnable move) {
        try {
            move.run();
        } catch (org.camunda.bpm.engine.OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("The case was moved by someone else at the same moment", e);
        }
    }
}
