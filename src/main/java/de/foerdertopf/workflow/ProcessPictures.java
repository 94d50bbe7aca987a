package de.foerdertopf.workflow;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.workflow.ProcessPicture.Box;
import de.foerdertopf.workflow.ProcessPicture.Edge;
import de.foerdertopf.workflow.ProcessPicture.Node;
import de.foerdertopf.workflow.ProcessPicture.Point;
import de.foerdertopf.workflow.ProcessPicture.Shape;
import de.foerdertopf.workflow.ProcessPicture.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a case on the picture of its fund's process. Reads the model under which the case runs, also when there is a newer one. */
@Component
@Transactional(readOnly = true)
public class ProcessPictures {

    private final RepositoryService repository;
    private final HistoryService history;
    private final RuntimeService runtime;

    ProcessPictures(RepositoryService repository, HistoryService history, RuntimeService runtime) {
        this.repository = repository;
        this.history = history;
        this.runtime = runtime;
    }

    /** How far a case came with a node. */
    private record Visit(int order, boolean over) {}

    /** The picture of a fund's process with the last run of the case; empty where there is no such process. */
    public Optional<ProcessPicture> of(CaseNumber caseNumber, String process) {
        var run = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .processDefinitionKey(process)
                .list()
                .stream()
                .max(Comparator.comparing(HistoricProcessInstance::getStartTime));
        return run.map(HistoricProcessInstance::getProcessDefinitionId)
                .or(() -> latest(process))
                .map(definition -> draw(
                        repository.getBpmnModelInstance(definition),
                        run.map(this::visits).orElseGet(Map::of),
                        run.map(this::standing).orElse(null)));
    }

    private Optional<String> latest(String process) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult())
                .map(definition -> definition.getId());
    }

    private Map<String, Visit> visits(HistoricProcessInstance run) {
        var visits = new HashMap<String, Visit>();
        var order = 0;
        for (HistoricActivityInstance visit : history.createHistoricActivityInstanceQuery()
                .processInstanceId(run.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()) {
            var first = visits.get(visit.getActivityId());
            visits.put(
                    visit.getActivityId(),
                    new Visit(first == null ? order : first.order(), visit.getEndTime() != null));
            order++;
        }
        return visits;
    }

    /** Where the case stands, or is about to step; empty when its run is over. */
    private Set<String> standing(HistoricProcessInstance run) {
        var ids = new HashSet<String>();
        var left = new ArrayDeque<ActivityInstance>();
        Optional.ofNullable(runtime.getActivityInstance(run.getId())).ifPresent(left::add);
        while (!left.isEmpty()) {
            var one = left.remove();
            ids.add(one.getActivityId());
            Arrays.stream(one.getChildTransitionInstances())
                    .map(TransitionInstance::getActivityId)
                    .forEach(ids::add);
            left.addAll(Arrays.asList(one.getChildActivityInstances()));
        }
        return ids;
    }

    /**
     * Every node to which a way leads from one of these: along the lines, and by what may interrupt a step. A line back to the left, such
     * as after a decision was taken back, is no way ahead.
     */
    private static Set<String> ahead(BpmnModelInstance model, Set<String> standing) {
        var interruptions = model.getModelElementsByType(BoundaryEvent.class);
        var ahead = new HashSet<String>();
        var left = new ArrayDeque<>(standing);
        while (!left.isEmpty()) {
            var id = left.remove();
            if (ahead.add(id) && model.getModelElementById(id) instanceof FlowNode node) {
                node.getSucceedingNodes().list().stream()
                        .filter(next -> x(next) >= x(node))
                        .forEach(next -> left.add(next.getId()));
                interruptions.stream()
                        .filter(interruption ->
                                id.equals(interruption.getAttachedTo().getId()))
                        .forEach(interruption -> left.add(interruption.getId()));
            }
        }
        return ahead;
    }

    private static double x(FlowNode node) {
        return node.getDiagramElement() instanceof BpmnShape shape
                ? shape.getBounds().getX()
                : 0;
    }

    /** @param standing null while the case was never here: everything may come */
    private static ProcessPicture draw(
            BpmnModelInstance model, Map<String, Visit> visits, @Nullable Set<String> standing) {
        var ahead = standing == null ? null : ahead(model, standing);
        var nodes = new ArrayList<Node>();
        for (var shape : model.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowElement element) {
                var mayCome = ahead == null || ahead.contains(element.getId());
                nodes.add(node(element, shape, visits.get(element.getId()), mayCome));
            }
        }
        nodes.sort(Comparator.comparingDouble(
                (Node node) -> -node.box().width() * node.box().height()));
        var edges = new ArrayList<Edge>();
        for (var edge : model.getModelElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof FlowElement element) {
                edges.add(new Edge(
                        name(element),
                        edge.getWaypoints().stream()
                                .map(point -> new Point(point.getX(), point.getY()))
                                .toList(),
                        box(edge.getBpmnLabel())));
            }
        }
        var name = model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class).stream()
                .map(org.camunda.bpm.model.bpmn.instance.Process::getName)
                .findFirst()
                .orElse("");
        return new ProcessPicture(name, List.copyOf(nodes), List.copyOf(edges));
    }

    private static Node node(FlowElement element, BpmnShape shape, @Nullable Visit visit, boolean mayCome) {
        var bounds = shape.getBounds();
        return new Node(
                element.getId(),
                name(element),
                shapeOf(element),
                visit == null ? State.OPEN : visit.over() ? State.DONE : State.NOW,
                element.getParentElement() instanceof SubProcess || element instanceof SubProcess,
                mayCome,
                visit == null ? null : visit.order(),
                new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()),
                box(shape.getBpmnLabel()));
    }

    private static Shape shapeOf(FlowElement element) {
        if (element instanceof SubProcess) {
            return Shape.FRAME;
        }
        if (element instanceof Activity) {
            return Shape.ACTIVITY;
        }
        if (element instanceof Gateway) {
            return Shape.GATEWAY;
        }
        if (element instanceof StartEvent) {
            return Shape.START;
        }
        return element instanceof EndEvent ? Shape.END : Shape.EVENT;
    }

    private static String name(FlowElement element) {
        @Nullable String name = element.getName();
        return name == null ? "" : name;
    }

    private static @Nullable Box box(@Nullable BpmnLabel label) {
        if (label == null || label.getBounds() == null) {
            return null;
        }
        var bounds = label.getBounds();
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
