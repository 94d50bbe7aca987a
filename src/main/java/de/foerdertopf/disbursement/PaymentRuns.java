package de.foerdertopf.disbursement;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The payment runs, their payments and their files. */
@Component
@Transactional(readOnly = true)
public class PaymentRuns {

    private final PaymentRunRepository runs;
    private final PaymentRepository payments;
    private final RunContents contents;
    private final PaymentObstacles obstacles;
    private final Conflicts conflicts;
    private final PayableFormats formats;

    PaymentRuns(
            PaymentRunRepository runs,
            PaymentRepository payments,
            RunContents contents,
            PaymentObstacles obstacles,
            Conflicts conflicts,
            PayableFormats formats) {
        this.runs = runs;
        this.payments = payments;
        this.contents = contents;
        this.obstacles = obstacles;
        this.conflicts = conflicts;
        this.formats = formats;
    }

    /** The run, or {@link NotFoundException}. */
    public PaymentRunView require(PaymentRunId id) {
        return runs.findById(id.value())
                .map(PaymentRun::view)
                .orElseThrow(() -> new NotFoundException("No payment run " + id));
    }

    /** A fund's runs, latest first. */
    public List<PaymentRunView> of(FundCode fund) {
        return runs.findByFundOrderByClosedAtDescNumberDesc(fund).stream()
                .map(PaymentRun::view)
                .toList();
    }

    /** The payments of a run in the order of its file, those of a cancelled run too. */
    public List<PaymentView> payments(PaymentRunId id) {
        var items = contents.items(id);
        var byId = payments.findAllById(items.stream().map(PaymentId::value).toList()).stream()
                .collect(Collectors.toMap(Payment::id, Function.identity()));
        return items.stream()
                .map(item -> Objects.requireNonNull(byId.get(item)).view())
                .toList();
    }

    /** Everything that was handed to the cash office, the payable file first. */
    public List<RunFile> files(PaymentRunId id) {
        return contents.files(id);
    }

    /** One file by its name, or {@link NotFoundException}. */
    public RunFile file(PaymentRunId id, String fileName) {
        return contents.file(id, fileName);
    }

    /** What a run closed now by this person would hold: nothing of the cases out of which she stays. */
    public RunPreview preview(FundCode fund, Actor by) {
        var outOf = conflicts.casesOf(by);
        var ready = new ArrayList<PaymentView>();
        var heldBack = new ArrayList<RunPreview.HeldBack>();
        for (var payment : payments.findByFundAndStateOrderByOrderedAtAscNumberAsc(fund, PaymentState.RELEASED)) {
            if (outOf.contains(payment.caseNumber())) {
                continue;
            }
            var found = obstacles.of(payment);
            if (found.isEmpty()) {
                ready.add(payment.view());
            } else {
                heldBack.add(new RunPreview.HeldBack(payment.view(), found));
            }
        }
        return new RunPreview(formats.of(fund), List.copyOf(ready), List.copyOf(heldBack));
    }

    /** How many released payments somebody else must bring to the bank, because this person stays out of their cases. */
    public long leftToOthers(FundCode fund, Actor by) {
        var outOf = conflicts.casesOf(by);
        return outOf.isEmpty()
                ? 0
                : payments.findByFundAndStateOrderByOrderedAtAscNumberAsc(fund, PaymentState.RELEASED).stream()
                        .filter(payment -> outOf.contains(payment.caseNumber()))
                        .count();
    }

    static PaymentRun lock(PaymentRunRepository repository, PaymentRunId id) {
        return repository.lock(id.value()).orElseThrow(() -> new NotFoundException("No payment run " + id));
    }
}
