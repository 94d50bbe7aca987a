package de.foerdertopf.web.casework;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.TrailStep;
import de.foerdertopf.workflow.OpenTasks;
import de.foerdertopf.workflow.ProcessPicture;
import de.foerdertopf.workflow.ProcessPicture.Node;
import de.foerdertopf.workflow.ProcessPicture.Shape;
import de.foerdertopf.workflow.ProcessPicture.State;
import de.foerdertopf.workflow.ProcessPictures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The picture of a case's process, and the same as a list. */
@Controller
class ProcessController {

    private final Desk desk;
    private final CaseFrame frame;
    private final ProcessPictures pictures;
    private final OpenTasks openTasks;
    private final TaskWords taskWords;
    private final Words words;
    private final Fmt fmt;

    ProcessController(
            Desk desk,
            CaseFrame frame,
            ProcessPictures pictures,
            OpenTasks openTasks,
            TaskWords taskWords,
            Words words,
            Fmt fmt) {
        this.desk = desk;
        this.frame = frame;
        this.pictures = pictures;
        this.openTasks = openTasks;
        this.taskWords = taskWords;
        this.words = words;
        this.fmt = fmt;
    }

    @GetMapping(CaseController.LIST + "/{caseNumber}/prozess")
    String process(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.read(actor, caseNumber);
        var picture = pictures.of(caseNumber, opened.fund().process())
                .orElseThrow(() ->
                        new NotFoundException("No process " + opened.fund().process()));
        var tasks = openTasks.of(caseNumber);
        var page = new ProcessPage(
                ProcessDrawing.of(picture),
                tasks.stream().map(task -> taskWords.label(task, opened)).toList(),
                steps(picture, tasks, opened));
        return frame.show("casework/process", opened, words.text("process.crumb"), page, model);
    }

    /** The same content as an ordered list: what was passed, where the case stands, what can still come on the straight way. */
    private List<TrailStep> steps(ProcessPicture picture, List<OpenTasks.OpenTask> tasks, DeskCase opened) {
        var steps = new ArrayList<TrailStep>();
        picture.nodes().stream()
                .filter(node -> node.order() != null && isStep(node))
                .sorted(Comparator.comparing(Node::order))
                .forEach(node -> steps.add(step(node, tasks, opened)));
        picture.nodes().stream()
                .filter(node -> node.order() == null && isStep(node) && !node.onDetour() && node.mayCome())
                .sorted(Comparator.comparingDouble((Node node) -> node.box().x())
                        .thenComparingDouble(node -> node.box().y()))
                .forEach(node -> steps.add(step(node, tasks, opened)));
        return List.copyOf(steps);
    }

    private static boolean isStep(Node node) {
        return node.shape() == Shape.ACTIVITY || node.shape() == Shape.START || node.shape() == Shape.END;
    }

    private TrailStep step(Node node, List<OpenTasks.OpenTask> tasks, DeskCase opened) {
        if (node.state() != State.NOW) {
            return new TrailStep(
                    node.state() == State.DONE ? TrailStep.State.DONE : TrailStep.State.NEXT,
                    node.name(),
                    null,
                    null,
                    null);
        }
        Optional<OpenTasks.OpenTask> first = tasks.stream().findFirst();
        return new TrailStep(
                TrailStep.State.NOW,
                node.name(),
                first.map(task -> taskWords.label(task, opened) + " · "
                                + words.text("timeline.since", fmt.moment(task.since())))
                        .orElse(null),
                null,
                null);
    }
}
