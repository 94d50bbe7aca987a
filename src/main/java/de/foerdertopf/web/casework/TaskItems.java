package de.foerdertopf.web.casework;

import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a task of the process says in the work list: its words, its own day and sum, and whose turn it is. */
@Component
class TaskItems {

    private static final Set<CaseTask> READY = EnumSet.of(CaseTask.DECIDE, CaseTask.SECOND_SIGNATURE);
    private static final Set<CaseTask> OF_THE_GROUP = EnumSet.of(CaseTask.REPLY, CaseTask.AWAIT_REPAYMENT);

    /** Goes on beside the case's own course: due since the day on which it waits, whatever else the case waits for. */
    private static final Set<CaseTask> BESIDE = EnumSet.of(
            CaseTask.POST_LETTER,
            CaseTask.CHOOSE_DELIVERY,
            CaseTask.RECALL_PAYMENT,
            CaseTask.CLARIFY_OVERPAYMENT,
            CaseTask.ORDER_REFUND,
            CaseTask.SEND_REFUND,
            CaseTask.JOINT_REVIEW,
            CaseTask.DECIDE_INTEREST,
            CaseTask.DECIDE_REVOCATION,
            CaseTask.DECIDE_WITHDRAWAL,
            CaseTask.DECIDE_REPAYMENT,
            CaseTask.CORRECT_CLAIM);

    private final CaseDays days;
    private final TaskSums sums;
    private final Words words;

    TaskItems(CaseDays days, TaskSums sums, Words words) {
        this.days = days;
        this.sums = sums;
        this.words = words;
    }

    /** @param mine whether the person may do it now */
    WorkItem of(OpenTask task, CasesAtWork.AtWork known, boolean mine) {
        var about = known.about();
        return new WorkItem(
                about,
                label(task.kind(), known),
                known.since(task),
                dueOn(task, known),
                sums.of(task.kind(), known),
                mine,
                OF_THE_GROUP.contains(task.kind()),
                READY.contains(task.kind()));
    }

    private @Nullable LocalDate dueOn(OpenTask task, CasesAtWork.AtWork known) {
        if (task.kind() == CaseTask.DECIDE_OBJECTION) {
            var objectedOn = known.objectedOn();
            return objectedOn == null ? null : LegalDeadlines.decisionOnObjectionBy(objectedOn);
        }
        return isDueAtOnce(task.kind()) ? HouseTime.dayOf(task.since()) : days.dueOn(known.about(), task.kind());
    }

    private String label(CaseTask task, CasesAtWork.AtWork known) {
        if (task == CaseTask.CONFIRM_COMPLETENESS && known.isSponsorLost()) {
            return words.text("worklist.sponsor-refused");
        }
        return task == CaseTask.EXECUTE_PAYMENT && !known.isAtTheCashOffice()
                ? words.text("worklist.waits-for-run")
                : words.label(task);
    }

    /** A letter that lies ready goes out, and what goes on beside the case is done, on the day on which it waits. */
    private static boolean isDueAtOnce(CaseTask task) {
        return task == CaseTask.ISSUE_NOTICE || BESIDE.contains(task);
    }

    /**
     * What would be refused is not offered as work: others are on, who know nothing of the day on which the desk wants to pay, or a second
     * person of the desk.
     */
    WorkItem waiting(OpenTask task, CasesAtWork.AtWork known, PaymentWait wait, StaffMember person) {
        var about = known.about();
        var others = wait.isForOthers();
        return new WorkItem(
                about,
                words.text("worklist.waits." + wait),
                known.since(task),
                wait == PaymentWait.SPONSOR ? known.sponsorUntil() : others ? null : days.dueOn(about, task.kind()),
                sums.of(task.kind(), known),
                others ? person.has(about.fund(), TaskRoles.of(task.kind())) : mayConfirm(known, wait, person),
                others,
                false);
    }

    private static boolean mayConfirm(CasesAtWork.AtWork known, PaymentWait wait, StaffMember person) {
        return person.has(known.about().fund(), Role.ADMINISTRATOR, Role.AUTHORIZER)
                && !(wait == PaymentWait.SECOND_PERSON && person.id().toString().equals(known.typedBy()));
    }
}
