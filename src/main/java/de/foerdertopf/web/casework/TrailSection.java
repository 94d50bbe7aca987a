package de.foerdertopf.web.casework;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.desk.Timeline;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.TrailStep;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
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
    private final Payments payments;
    private final Words words;

    TrailSection(Timeline timeline, OpenTasks openTasks, Payments payments, Words words) {
        this.timeline = timeline;
        this.openTasks = openTasks;
        this.payments = payments;
        this.words = words;
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
        return Optional.of(
                new Shown(timeline.of(it.opened(), openTasks.of(it.caseNumber()), task -> label(task, it.opened()))));
    }

    /** Of a payment that cannot be ordered yet, who is on instead, as the work list says it. */
    private String label(OpenTask task, DeskCase opened) {
        var wait = task.kind() == CaseTask.ORDER_PAYMENT
                ? PaymentWait.of(
                        payments.obstacles(opened.caseNumber()),
                        opened.application().recipient().kind() == GrantRecipient.Kind.SPONSOR)
                : Optional.<PaymentWait>empty();
        return wait.map(who -> words.text("worklist.waits." + who)).orElseGet(() -> words.label(task.kind()));
    }
}
