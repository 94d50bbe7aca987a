package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.assessment.Conflicts.Declared;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Roster;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.casework.WorkBeside.Beside;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.workflow.OpenTasks;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done in the funds of a person: the engine's open tasks, letters and calls, and the cases in which a group is on. */
@Component
@Transactional(readOnly = true)
class WorkLists {

    private final OpenTasks openTasks;
    private final CasesAtWork atWork;
    private final WorkBeside beside;
    private final Conflicts conflicts;
    private final Staff staff;
    private final Decisions decisions;
    private final TaskItems taskItems;
    private final Words words;

    WorkLists(
            OpenTasks openTasks,
            CasesAtWork atWork,
            WorkBeside beside,
            Conflicts conflicts,
            Staff staff,
            Decisions decisions,
            TaskItems taskItems,
            Words words) {
        this.openTasks = openTasks;
        this.atWork = atWork;
        this.beside = beside;
        this.conflicts = conflicts;
        this.staff = staff;
        this.decisions = decisions;
        this.taskItems = taskItems;
        this.words = words;
    }

    /**
     * Everything in these funds, what is due first at the top: without the cases out of which the person stays, with those of
     * colleagues for whom she stands in there.
     */
    List<WorkItem> of(StaffMember person, Collection<FundCode> codes, LocalDate today) {
        var tasks = openTasks.all();
        var outOfIt = conflicts.all().stream()
                .collect(Collectors.groupingBy(
                        Declared::caseNumber, Collectors.mapping(Declared::staffId, Collectors.toUnmodifiableSet())));
        var proposed = decisions.proposedBy(person.actor());
        var besides = beside.open();
        var found = atWork.ofTheseAndWaitingForGroups(
                Stream.concat(
                                tasks.stream().map(OpenTask::caseNumber),
                                besides.stream().map(Beside::caseNumber))
                        .toList(),
                codes,
                person.actor());
        Map<CaseNumber, CasesAtWork.AtWork> cases = found.stream()
                .filter(known -> !outOfIt.getOrDefault(known.about().caseNumber(), Set.of())
                        .contains(person.id().toString()))
                .collect(Collectors.toMap(known -> known.about().caseNumber(), Function.identity()));
        var roster = outOfIt.keySet().stream().anyMatch(cases::containsKey) ? staff.roster() : null;
        var items = new ArrayList<WorkItem>();
        for (var task : tasks) {
            var known = cases.get(task.caseNumber());
            if (known != null) {
                var about = known.about();
                var there = inCase(person, about, outOfIt.getOrDefault(about.caseNumber(), Set.of()), roster);
                var wait = known.waits();
                items.add(
                        wait != null && wait.holdsUp(task.kind())
                                ? taskItems.waiting(task, known, wait, there)
                                : taskItems.of(task, known, mayDo(task, known, there, proposed)));
            }
        }
        for (var other : besides) {
            var known = cases.get(other.caseNumber());
            if (known != null) {
                items.add(item(other, known.about(), person));
            }
        }
        var listed = tasks.stream()
                .filter(task -> CaseDays.OF_THE_STAGE.contains(task.kind()))
                .map(OpenTask::caseNumber)
                .collect(Collectors.toSet());
        cases.values().stream()
                .map(CasesAtWork.AtWork::about)
                .filter(about -> about.stage().waitsForGroup() && !listed.contains(about.caseNumber()))
                .map(about -> new WorkItem(
                        about,
                        words.text("worklist.waits." + about.stage()),
                        null,
                        about.dueOn(),
                        about.amount(),
                        true,
                        true,
                        false))
                .forEach(items::add);
        cases.values().stream()
                .map(CasesAtWork.AtWork::about)
                .filter(about -> about.isProofLateOn(today) && asksForProof(person, about))
                .map(about -> new WorkItem(
                        about,
                        words.text("worklist.ask-for-proof"),
                        null,
                        about.dueOn(),
                        about.amount(),
                        true,
                        false,
                        false))
                .forEach(items::add);
        items.sort(Comparator.comparing(WorkItem::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(item -> item.about().caseNumber()));
        return List.copyOf(items);
    }

    /** Who counsels asks what keeps a group from reporting; who administrates has a task of the process for it. */
    private static boolean asksForProof(StaffMember person, CaseOverview about) {
        return person.has(about.fund(), Role.COUNSELLOR) && !person.has(about.fund(), Role.ADMINISTRATOR);
    }

    private static WorkItem item(Beside other, CaseOverview about, StaffMember person) {
        return new WorkItem(
                about,
                other.what(),
                other.since(),
                other.dueOn(),
                about.amount(),
                person.has(about.fund(), other.roles().toArray(Role[]::new)),
                other.waitsForGroup(),
                false);
    }

    private static StaffMember inCase(
            StaffMember person, CaseOverview about, Set<String> outOfIt, @Nullable Roster roster) {
        return roster == null || outOfIt.isEmpty()
                ? person
                : roster.inCase(person.id(), about.fund(), outOfIt).orElse(person);
    }

    /** In her role, or in that of somebody who stays out of the case, unless its rules leave it to others whatever her role. */
    private static boolean mayDo(
            OpenTask task, CasesAtWork.AtWork known, StaffMember person, Set<CaseNumber> proposed) {
        var leftToOthers =
                switch (task.kind()) {
                    case SECOND_SIGNATURE -> proposed.contains(task.caseNumber());
                    case ORDER_PAYMENT -> known.isOrderedByOthers();
                    case RELEASE_PAYMENT -> known.isReleasedByOthers();
                    case EXECUTE_PAYMENT -> known.isReportedByOthers();
                    default -> false;
                };
        return person.has(known.about().fund(), TaskRoles.of(task.kind())) && !leftToOthers;
    }
}
