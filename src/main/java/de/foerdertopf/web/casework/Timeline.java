package de.foerdertopf.web.casework;

import de.foerdertopf.audit.AuditEntry;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.TrailStep;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in a case, newest first, as the audit trail has it; above it what is waited for now. */
@Component
class Timeline {

    /** Fields whose text people want to read again. */
    private static final Set<String> TELLING = Set.of("reason", "text", "note", "question", "answer", "confirmedHow");

    private final AuditTrail trail;
    private final Desk desk;
    private final Words words;
    private final Fmt fmt;

    Timeline(AuditTrail trail, Desk desk, Words words, Fmt fmt) {
        this.trail = trail;
        this.desk = desk;
        this.words = words;
        this.fmt = fmt;
    }

    List<TrailStep> of(DeskCase opened, Collection<OpenTask> tasks) {
        var entries = trail.ofCase(opened.caseNumber());
        var names = desk.names(entries.stream()
                .filter(entry -> entry.by().isStaff())
                .map(entry -> entry.by().id())
                .toArray(String[]::new));
        var steps = new ArrayList<TrailStep>();
        tasks.forEach(task -> steps.add(new TrailStep(
                TrailStep.State.NOW,
                words.label(task.kind()),
                words.text("timeline.since", fmt.moment(task.since())),
                fmt.iso(task.since()),
                null)));
        for (var i = entries.size() - 1; i >= 0; i--) {
            steps.add(step(entries.get(i), names));
        }
        return List.copyOf(steps);
    }

    private TrailStep step(AuditEntry entry, Map<String, String> names) {
        return new TrailStep(
                TrailStep.State.DONE,
                words.text("event." + entry.event()),
                fmt.moment(entry.at()) + " · " + who(entry.by(), names),
                fmt.iso(entry.at()),
                detail(entry));
    }

    private String who(Actor actor, Map<String, String> names) {
        return actor.isStaff() ? names.getOrDefault(actor.id(), actor.id()) : words.text("timeline.by." + actor.kind());
    }

    private @Nullable String detail(AuditEntry entry) {
        var told = entry.values().stream()
                .filter(value -> TELLING.contains(value.field()))
                .map(value -> value.erased() ? words.text("timeline.erased") : value.after())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? null : told;
    }
}
