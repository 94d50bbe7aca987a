package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.assessment.Conflicts.Declared;
import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.correspondence.MessageToDeliver;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Roster;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
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

    private static final Set<CaseTask> READY = EnumSet.of(CaseTask.DECIDE, CaseTask.SECOND_SIGNATURE);
    private static final Set<CaseTask> OF_THE_GROUP = EnumSet.of(CaseTask.REPLY, CaseTask.AWAIT_REPAYMENT);

    /** Goes on beside the case's own course: due since the day on which it waits, whatever else the case waits for. */
    private static final Set<CaseTask> BESIDE = EnumSet.of(
            CaseTask.POST_LETTER,
            CaseTask.CHOOSE_DELIVERY,
            CaseTask.RECALL_PAYMENT,
            CaseTask.DECIDE_WITHDRAWAL,
            CaseTask.DECIDE_REPAYMENT,
            CaseTask.CORRECT_CLAIM);

    private final OpenTasks openTasks;
    private final CasesAtWork atWork;
    private final MessageTasks messages;
    private final Conflicts conflicts;
    private final Staff staff;
    private final Decisions decisions;
    private final Funds funds;
    private final Words words;

    WorkLists(
            OpenTasks openTasks,
            CasesAtWork atWork,
            MessageTasks messages,
            Conflicts conflicts,
            Staff staff,
            Decisions decisions,
            Funds funds,
            Words words) {
        this.openTasks = openTasks;
        this.atWork = atWork;
        this.messages = messages;
        this.conflicts = conflicts;
        this.staff = staff;
        this.decisions = decisions;
        this.funds = funds;
        this.words = words;
    }

    /**
     * Everything in these funds, what is due first at the top: without the cases out of which the person stays, with those of
     * colleagues for whom she stands in there.
     */
    List<WorkItem> of(StaffMember person, Collection<FundCode> codes) {
        var tasks = openTasks.all();
        var outOfIt = conflicts.all().stream()
                .collect(Collectors.groupingBy(
                        Declared::caseNumber, Collectors.mapping(Declared::staffId, Collectors.toUnmodifiableSet())));
        var proposed = decisions.proposedBy(person.actor());
        var toDeliver = messages.open();
        var found = atWork.ofTheseAndWaitingForGroups(
                Stream.concat(
                                tasks.stream().map(OpenTask::caseNumber),
                                toDeliver.stream().map(MessageToDeliver::caseNumber))
                        .toList(),
                codes);
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
                        task.kind() == CaseTask.ORDER_PAYMENT && wait != null
                                ? waiting(task, known, wait, there)
                                : item(task, known, mayDo(task, about, there, proposed)));
            }
        }
        for (var message : toDeliver) {
            var known = cases.get(message.caseNumber());
            if (known != null) {
                var about = known.about();
                items.add(new WorkItem(
                        about,
                        words.text("worklist.message." + message.kind(), message.subject()),
                        message.createdAt(),
                        null,
                        person.has(about.fund(), Role.ADMINISTRATOR, Role.COUNSELLOR),
                        false,
                        false));
            }
        }
        var listed = tasks.stream()
                .filter(task -> !BESIDE.contains(task.kind()))
                .map(OpenTask::caseNumber)
                .collect(Collectors.toSet());
        cases.values().stream()
                .map(CasesAtWork.AtWork::about)
                .filter(about -> about.stage().waitsForGroup() && !listed.contains(about.caseNumber()))
                .map(about -> new WorkItem(
                        about, words.text("worklist.waits." + about.stage()), null, about.dueOn(), true, true, false))
                .forEach(items::add);
        items.sort(Comparator.comparing(WorkItem::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(item -> item.about().caseNumber()));
        return List.copyOf(items);
    }

    /** The day by which the case should go on: set by its stage, or planned by its round. */
    @Nullable
    LocalDate dueOn(CaseOverview about, @Nullable CaseTask task) {
        if (about.dueOn() != null) {
            return about.dueOn();
        }
        if (task == CaseTask.ISSUE_NOTICE
                || task == CaseTask.POST_LETTER
                || task == CaseTask.CHOOSE_DELIVERY
                || task == CaseTask.JOINT_REVIEW) {
            return null;
        }
        try {
            var round = funds.round(about.fund(), about.round());
            if (about.stage().isBeforeDecision()) {
                return round.decisionDay();
            }
            var decidedOn = about.decidedOn();
            var paying = about.stage() == Stage.DECIDED
                    || about.stage() == Stage.NOTICE_SENT
                    || about.stage() == Stage.ORDERED;
            return decidedOn != null && paying
                    ? decidedOn.plusDays(
                            funds.editionFor(round).rules().payment().withinDays())
                    : null;
        } catch (NotFoundException e) {
            // A round that was taken out of the files must not hide its cases.
            return null;
        }
    }

    /**
     * What would be refused is not offered as work: others are on, who know nothing of the day on which the desk wants to pay, or a second
     * person of the desk.
     */
    private WorkItem waiting(OpenTask task, CasesAtWork.AtWork known, PaymentWait wait, StaffMember person) {
        var about = known.about();
        var others = wait.isForOthers();
        return new WorkItem(
                about,
                words.text("worklist.waits." + wait),
                task.since(),
                others ? null : dueOn(about, task.kind()),
                others ? person.has(about.fund(), doneBy(task.kind())) : mayConfirm(known, wait, person),
                others,
                false);
    }

    private static boolean mayConfirm(CasesAtWork.AtWork known, PaymentWait wait, StaffMember person) {
        return person.has(known.about().fund(), Role.ADMINISTRATOR, Role.AUTHORIZER)
                && !(wait == PaymentWait.SECOND_PERSON && person.id().toString().equals(known.typedBy()));
    }

    private WorkItem item(OpenTask task, CasesAtWork.AtWork known, boolean mine) {
        var about = known.about();
        var sponsorLost = known.isSponsorLost() && task.kind() == CaseTask.CONFIRM_COMPLETENESS;
        return new WorkItem(
                about,
                sponsorLost ? words.text("worklist.sponsor-refused") : words.label(task.kind()),
                task.since(),
                BESIDE.contains(task.kind()) ? HouseTime.dayOf(task.since()) : dueOn(about, task.kind()),
                mine,
                OF_THE_GROUP.contains(task.kind()),
                READY.contains(task.kind()));
    }

    private static StaffMember inCase(
            StaffMember person, CaseOverview about, Set<String> outOfIt, @Nullable Roster roster) {
        return roster == null || outOfIt.isEmpty()
                ? person
                : roster.inCase(person.id(), about.fund(), outOfIt).orElse(person);
    }

    /** In her role, or in that of somebody who stays out of the case, unless she signed its proposal herself. */
    private static boolean mayDo(OpenTask task, CaseOverview about, StaffMember person, Set<CaseNumber> proposed) {
        return person.has(about.fund(), doneBy(task.kind()))
                && !(task.kind() == CaseTask.SECOND_SIGNATURE && proposed.contains(about.caseNumber()));
    }

    /** Whose work it is. */
    static Role[] doneBy(CaseTask kind) {
        return switch (kind) {
            case CLARIFY_COUNSELLING, JOINT_REVIEW -> new Role[] {Role.COUNSELLOR, Role.ADMINISTRATOR};
            case SECOND_SIGNATURE -> new Role[] {Role.AUTHORIZER, Role.ADMINISTRATOR};
            case ORDER_PAYMENT -> new Role[] {PaymentDuty.CHECK.role()};
            case RELEASE_PAYMENT -> new Role[] {PaymentDuty.RELEASE.role()};
            case EXECUTE_PAYMENT, RECALL_PAYMENT -> new Role[] {PaymentDuty.PAY.role()};
            case AWAIT_REPAYMENT -> new Role[] {Role.FINANCE, Role.ADMINISTRATOR};
            case CONFIRM_COMPLETENESS,
                    REPLY,
                    NO_ANSWER,
                    RECORD_PANEL_VOTE,
                    DECIDE,
                    ISSUE_NOTICE,
                    POST_LETTER,
                    CHOOSE_DELIVERY,
                    CLARIFY_ACCOUNT,
                    MISSING_PROOF,
                    DECIDE_REVOCATION,
                    DECIDE_INTEREST,
                    DECIDE_WITHDRAWAL,
                    DECIDE_REPAYMENT,
                    CORRECT_CLAIM,
                    CHECK_PROOF,
                    DECIDE_OBJECTION -> new Role[] {Role.ADMINISTRATOR};
        };
    }
}
