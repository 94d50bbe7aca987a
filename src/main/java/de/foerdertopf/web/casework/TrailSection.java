package de.foerdertopf.web.casework;

import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.desk.Timeline;
import de.foerdertopf.web.layout.TrailStep;
import de.foerdertopf.workflow.OpenTasks;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What happened in the case, and what it waits for. */
@Component
@Order(250)
class TrailSection implements CaseSection {

    private final Timeline timeline;
    private final OpenTasks openTasks;
    private final TaskWords tasks;

    TrailSection(Timeline timeline, OpenTasks openTasks, TaskWords tasks) {
        this.timeline = timeline;
        this.openTasks = openTasks;
        this.tasks = tasks;
    }

    /** What is shown. */
    public record Shown(List<TrailStep> steps) {}

    @Override
    public String template() {
        return "casework/trail";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        return Optional.of(new Shown(
                timeline.of(it.opened(), openTasks.of(it.caseNumber()), task -> tasks.label(task, it.opened()))));
    }
}
