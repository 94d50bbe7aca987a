package de.foerdertopf.disbursement;

import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the sheet by which the cash office is asked to stop a payment, and keeps it with the files of the run. */
@Component
class RecallSheets {

    private final PaymentRunRepository runs;
    private final RunContents contents;
    private final PdfRenderer renderer;
    private final Funds funds;
    private final Staff staff;

    RecallSheets(PaymentRunRepository runs, RunContents contents, PdfRenderer renderer, Funds funds, Staff staff) {
        this.runs = runs;
        this.contents = contents;
        this.renderer = renderer;
        this.funds = funds;
        this.staff = staff;
    }

    private String name(Actor by, PaymentView payment) {
        return by.kind() == Actor.Kind.APPLICANT
                ? payment.entitledName()
                : staff.names(List.of(by.id())).getOrDefault(by.id(), by.id());
    }

    void store(PaymentView payment, String reason, Instant at, Actor by) {
        var run = Objects.requireNonNull(payment.run());
        store(payment, new Asked(run, StopPayments.sheetName(payment), reason, null), at, by);
    }

    /**
     * What is asked for, and with the files of which run it lies.
     *
     * @param tooMuch what of a payment that went out already is to come back; null where it may still be stopped
     */
    record Asked(
            PaymentRunId run,
            String sheetName,
            String reason,
            @Nullable Money tooMuch) {}

    /** The same where more is said: the payment may have been paid from the file of another run than that in which it stands. */
    void store(PaymentView payment, Asked asked, Instant at, Actor by) {
        var runId = asked.run();
        var run = runs.findById(runId.value()).orElseThrow().view();
        var fund = funds.require(payment.fund());
        var sheet = new RecallSheet(
                SheetWords.masthead(fund),
                run.number(),
                contents.payableName(runId),
                run.executionDate(),
                fund.name(),
                fund.payingOffice().name(),
                SheetWords.orderingOffice(fund),
                payment.number(),
                payment.holder(),
                payment.iban(),
                payment.amount(),
                payment.remittance(),
                asked.reason(),
                asked.tooMuch(),
                new PaymentOrderSheet.SignedBy(name(by, payment), at));
        contents.store(
                runId,
                RunFile.of(
                        RunFile.Kind.RECALL,
                        asked.sheetName(),
                        "application/pdf",
                        renderer.render(sheet.template(), sheet, sheet.metadata())));
    }
}
