package de.foerdertopf.web.desk;

import de.foerdertopf.audit.AuditEntry;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.TrailStep;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in a case, newest first, as the audit trail has it; above it what is waited for now. */
@Component
public class Timeline {

    /** Fields whose text people want to read again. */
    private static final Set<String> TELLING = Set.of("reason", "text", "note", "question", "answer", "confirmedHow");

    /** Field that says by which way and to whom something was told. */
    private static final String HOW = "how";

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

    /**
     * All of it, what is waited for now first.
     *
     * @param label says what is to be done now, and by whom
     */
    public List<TrailStep> of(DeskCase opened, Collection<OpenTask> tasks, Function<OpenTask, String> label) {
        var entries = trail.ofCase(opened.caseNumber());
        var names = desk.names(entries.stream()
                .filter(entry -> entry.by().isStaff())
                .map(entry -> entry.by().id())
                .toArray(String[]::new));
        var steps = new ArrayList<TrailStep>();
        tasks.forEach(task -> steps.add(new TrailStep(
                TrailStep.State.NOW,
                label.apply(task),
                words.text("timeline.since", fmt.moment(task.since())),
                fmt.iso(task.since()),
                null)));
        for (var i = entries.size() - 1; i >= 0; i--) {
            steps.add(step(entries.get(i), names));
        }
        return List.copyOf(steps);
    }

    /** What happened to a case, each thing in one sentence: who, when, what, and what exactly. */
    public List<String> told(List<AuditEntry> entries) {
        var names = desk.names(entries.stream()
                .filter(entry -> entry.by().isStaff())
                .map(entry -> entry.by().id())
                .toArray(String[]::new));
        return entries.stream()
                .map(entry -> {
                    var detail = detail(entry);
                    var event = event(entry);
                    return words.text(
                            "deed.changed-meanwhile.by",
                            fmt.moment(entry.at()),
                            who(entry.by(), names),
                            detail == null ? event : event + ": " + detail);
                })
                .toList();
    }

    private TrailStep step(AuditEntry entry, Map<String, String> names) {
        return new TrailStep(
                TrailStep.State.DONE,
                event(entry),
                fmt.moment(entry.at()) + " · " + who(entry.by(), names),
                fmt.iso(entry.at()),
                detail(entry));
    }

    /** What happened; where the trail says how, in the words for that. */
    private String event(AuditEntry entry) {
        var code = "event." + entry.event();
        return entry.values().stream()
                .filter(value -> value.field().equals(HOW))
                .map(value -> words.optional(code + "." + value.after()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> words.text(code));
    }

    private String who(Actor actor, Map<String, String> names) {
        return actor.isStaff() ? names.getOrDefault(actor.id(), actor.id()) : words.text("timeline.by." + actor.kind());
    }

    private @Nullable String detail(AuditEntry entry) {
        if (entry.event().equals("ApplicationCorrected")) {
            return sections(entry);
        }
        if (entry.event().equals("FindingsChanged")) {
            return findings(entry);
        }
        var told = entry.values().stream()
                .filter(value -> TELLING.contains(value.field()))
                .map(value -> value.erased() ? words.text("timeline.erased") : value.after())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? null : told;
    }

    /** Which parts of the application say something else. */
    private String sections(AuditEntry entry) {
        return entry.values().stream()
                .map(value -> words.optional("label.Section." + value.field()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** Which findings came and went, and because of what. */
    private @Nullable String findings(AuditEntry entry) {
        var told = new ArrayList<String>();
        for (var value : entry.values()) {
            var sentence = value.after() == null || value.after().isEmpty()
                    ? null
                    : switch (value.field()) {
                        case "came", "gone", "goneOverridden", "overriddenDiffers", "late" ->
                            words.text("timeline.findings." + value.field(), titles(value.after()));
                        case "because" ->
                            words.text(
                                    "timeline.findings.because",
                                    Objects.requireNonNullElse(
                                            words.optional("event." + value.after()), value.after()));
                        default -> null;
                    };
            if (sentence != null) {
                told.add(sentence);
            }
        }
        return told.isEmpty() ? null : String.join(" ", told);
    }

    private String titles(String codes) {
        return Arrays.stream(codes.split(",", -1))
                .map(String::strip)
                .map(code -> Objects.requireNonNullElse(words.optional("finding." + code + ".title"), code))
                .collect(Collectors.joining(", "));
    }
}
