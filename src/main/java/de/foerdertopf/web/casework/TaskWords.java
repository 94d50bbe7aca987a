package de.foerdertopf.web.casework;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a case waits for, in words that are true of its money: as the work list says it. */
@Component
class TaskWords {

    private final Payments payments;
    private final Words words;

    TaskWords(Payments payments, Words words) {
        this.payments = payments;
        this.words = words;
    }

    /** Of a payment that cannot be ordered yet, who is on instead, or that its next run is, as the work list says it. */
    String label(OpenTask task, DeskCase opened) {
        if (task.kind() == CaseTask.EXECUTE_PAYMENT && !payments.isAtTheCashOffice(opened.caseNumber())) {
            return words.text("worklist.waits-for-run");
        }
        var wait = task.kind() == CaseTask.ORDER_PAYMENT || task.kind() == CaseTask.CLARIFY_ACCOUNT
                ? PaymentWait.of(
                        payments.obstacles(opened.caseNumber()),
                        opened.application().recipient().kind() == GrantRecipient.Kind.SPONSOR)
                : Optional.<PaymentWait>empty();
        return wait.filter(who -> who.holdsUp(task.kind()))
                .map(who -> words.text("worklist.waits." + who))
                .orElseGet(() -> words.label(task.kind()));
    }
}
