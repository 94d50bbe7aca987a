package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/**
 * Nothing waits unseen: each place at which a model waits stands in {@code waits.txt}, with the list on which somebody sees that it waits. A
 * new place without a row fails.
 */
class WaitStatesTest {

    private static final Path MODELS = Path.of("bpmn");
    private static final Path TABLE = Path.of("src/test/resources/waits.txt");
    private static final Set<String> BESIDE = Set.of("beside", "stage", "promise", "past");

    @Test
    void eachPlaceAtWhichAModelWaitsIsSeenSomewhere() throws IOException {
        assertThat(rows().keySet()).isEqualTo(places().keySet());
    }

    @Test
    void whatAPersonDoesIsATaskOfTheWorkList() throws IOException {
        var tasks = new TreeSet<String>();
        places().forEach((place, node) -> {
            if (node instanceof UserTask) {
                tasks.add(place);
            }
        });
        var onTheList = new TreeSet<String>();
        rows().forEach((place, seen) -> {
            if (seen.startsWith("task")) {
                onTheList.add(place);
            }
        });

        assertThat(onTheList).isEqualTo(tasks);
        assertThat(tasks.stream().map(task -> CaseTask.ofId(task.substring(task.indexOf(' ') + 1))))
                .containsAll(Arrays.asList(CaseTask.values()));
    }

    /** Model and id, and what waits there. */
    private static Map<String, FlowNode> places() throws IOException {
        var places = new TreeMap<String, FlowNode>();
        try (var models = Files.list(MODELS)) {
            for (var model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                var name = String.valueOf(model.getFileName()).replace(".bpmn", "");
                var read = Bpmn.readModelFromFile(model.toFile());
                Stream.of(UserTask.class, ReceiveTask.class, IntermediateCatchEvent.class, EventBasedGateway.class)
                        .flatMap(kind -> read.getModelElementsByType(kind).stream())
                        .forEach(node -> places.put(name + " " + node.getId(), node));
            }
        }
        return places;
    }

    /** Model and id, and where it is seen; what waits beside the models is for the walk. */
    private static Map<String, String> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", 3))
                .filter(row -> !BESIDE.contains(row[0]))
                .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> row[2]));
    }
}
