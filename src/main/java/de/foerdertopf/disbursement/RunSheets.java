package de.foerdertopf.disbursement;

import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.PayableFormat;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sheets on paper that go with a payable file: one order for each payment, and the control sheet. */
@Component
class RunSheets {

    /** So many payments stand on one control sheet: what it costs does not grow with the run. */
    static final int PER_CONTROL_SHEET = 100;

    static final String PDF = "application/pdf";

    private final PdfRenderer renderer;
    private final PaymentOrderSheets orders;
    private final SheetWords words;

    RunSheets(PdfRenderer renderer, PaymentOrderSheets orders, SheetWords words) {
        this.renderer = renderer;
        this.orders = orders;
        this.words = words;
    }

    /** The name of a control sheet; very long runs have several. */
    static String controlSheetName(String runNumber, int part) {
        return runNumber + "-Kontrollblatt" + (part == 1 ? "" : "-" + part) + ".pdf";
    }

    /** How many control sheets so many payments need. */
    static int parts(int count) {
        return Math.max(1, (count + PER_CONTROL_SHEET - 1) / PER_CONTROL_SHEET);
    }

    /** On which control sheet the payment stands that comes after so many others. */
    static int partOf(int before) {
        return before / PER_CONTROL_SHEET + 1;
    }

    /** How many payments stand before those of this control sheet. */
    static int firstOf(int part) {
        return (part - 1) * PER_CONTROL_SHEET;
    }

    /** What the cash office compares before it pays, with the first payments. */
    RunFile firstControlSheet(
            Fund fund,
            PaymentRunView run,
            RunFile payable,
            PayableContent content,
            List<PaymentView> members,
            List<HeldBack> heldBack) {
        var certified = members.stream().filter(p -> p.releasedBy() != null).count();
        var elsewhere = members.stream().filter(p -> !run.id().equals(p.run())).count();
        return written(
                run,
                1,
                controlSheet(
                        fund,
                        run,
                        new Payable(payable.fileName(), payable.sha256()),
                        1,
                        members.stream().limit(PER_CONTROL_SHEET).toList(),
                        heldBack,
                        List.of(
                                comparison("Anzahl der Datensätze", members.size(), content.count()),
                                new PaymentRunControlSheet.Comparison(
                                        "Summe in Euro",
                                        run.controlSum().toGermanNumber(),
                                        content.sum().toGermanNumber()),
                                comparison("Vollständig bescheinigt und freigegeben", members.size(), certified),
                                comparison("Schon in einem anderen Zahllauf", 0, elsewhere))));
    }

    /** The payments that found no room on the sheets before. */
    RunFile furtherControlSheet(
            Fund fund, PaymentRunView run, RunFileEntry payable, int part, List<PaymentView> members) {
        return written(
                run,
                part,
                controlSheet(
                        fund,
                        run,
                        new Payable(payable.fileName(), payable.sha256()),
                        part,
                        members,
                        List.of(),
                        List.of()));
    }

    /** One payment's order. */
    RunFile order(Fund fund, PaymentView payment, Instant at) {
        return orders.write(fund, payment, at);
    }

    private RunFile written(PaymentRunView run, int part, PaymentRunControlSheet control) {
        return RunFile.of(
                RunFile.Kind.CONTROL_SHEET,
                controlSheetName(run.number(), part),
                PDF,
                renderer.render(control.template(), control, control.metadata()));
    }

    /** The file to which a control sheet belongs. */
    private record Payable(String fileName, String sha256) {}

    private PaymentRunControlSheet controlSheet(
            Fund fund,
            PaymentRunView run,
            Payable payable,
            int part,
            List<PaymentView> members,
            List<HeldBack> heldBack,
            List<PaymentRunControlSheet.Comparison> comparisons) {
        return new PaymentRunControlSheet(
                SheetWords.masthead(fund),
                run.number(),
                run.executionDate(),
                fund.name(),
                fund.payingOffice().name(),
                SheetWords.orderingOffice(fund),
                payable.fileName(),
                run.format() == PayableFormat.CSV ? "CSV-Liste" : "SEPA-Überweisung, pain.001.001.09",
                payable.sha256(),
                1,
                words.signed(run.closedBy(), run.closedAt()),
                new PaymentRunControlSheet.Whole(
                        run.paymentCount(), run.controlSum(), part, parts(run.paymentCount()), firstOf(part)),
                members.stream()
                        .map(p -> new PaymentRunControlSheet.Item(
                                p.number(), p.number(), p.holder(), p.iban(), p.amount()))
                        .toList(),
                heldBack.stream()
                        .map(held -> new PaymentRunControlSheet.HeldBack(
                                held.payment().number(),
                                held.payment().holder(),
                                held.payment().amount(),
                                words.reasons(held.obstacles())))
                        .toList(),
                comparisons);
    }

    private static PaymentRunControlSheet.Comparison comparison(String check, long target, long actual) {
        return new PaymentRunControlSheet.Comparison(check, Long.toString(target), Long.toString(actual));
    }
}
