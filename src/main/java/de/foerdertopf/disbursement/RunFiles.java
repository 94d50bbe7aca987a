package de.foerdertopf.disbursement;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.Staff;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes what a run takes to the cash office: the payable file, its control sheets and the order of each payment. */
@Component
class RunFiles {

    private final PaymentRepository payments;
    private final RunContents contents;
    private final RunSheets sheets;
    private final PayableFormats formats;
    private final Funds funds;
    private final Staff staff;

    RunFiles(
            PaymentRepository payments,
            RunContents contents,
            RunSheets sheets,
            PayableFormats formats,
            Funds funds,
            Staff staff) {
        this.payments = payments;
        this.contents = contents;
        this.sheets = sheets;
        this.formats = formats;
        this.funds = funds;
        this.staff = staff;
    }

    /**
     * The payable file with its first control sheet.
     *
     * @param sum what it must hold
     */
    void write(PaymentRun run, RunContents.Sum sum) {
        var view = run.view();
        var fund = funds.require(view.fund());
        var members = payments.findByRunIdAndStateOrderByNumber(run.id().value(), PaymentState.IN_RUN).stream()
                .map(Payment::view)
                .toList();
        var people = staff.names(members.stream()
                .flatMap(payment -> Stream.of(payment.orderedBy(), payment.releasedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var payable = formats.write(
                view.format(),
                new PayableBatch(
                        view.number(), view.closedAt(), view.executionDate(), fund.payingOffice(), members, people));
        var content =
                PayableContent.read(view.format(), payable, fund.payingOffice().csvCharset());
        if (content.count() != sum.count() || !content.sum().equals(sum.amount())) {
            throw new IllegalStateException("The file of run " + view.number() + " does not hold its payments");
        }
        contents.store(run.id(), payable);
        contents.store(run.id(), sheets.firstControlSheet(fund, view, payable, content, members, heldBack(run)));
        run.addControlSheet();
    }

    private List<HeldBack> heldBack(PaymentRun run) {
        var held = contents.held(run.id(), PaymentRuns.HELD_NAMED);
        var byId = payments
                .findAllById(held.stream().map(item -> item.payment().value()).toList())
                .stream()
                .collect(Collectors.toMap(Payment::id, Payment::view));
        return held.stream()
                .map(item -> new HeldBack(Objects.requireNonNull(byId.get(item.payment())), item.obstacles()))
                .toList();
    }

    /** The control sheet of the next part of its payments. */
    void writeControlSheet(PaymentRun run) {
        var view = run.view();
        var part = run.controlSheets() + 1;
        var ids = contents.items(run.id(), RunSheets.firstOf(part), RunSheets.PER_CONTROL_SHEET).stream()
                .map(RunContents.Item::payment)
                .toList();
        var byId = payments.findAllById(ids.stream().map(PaymentId::value).toList()).stream()
                .collect(Collectors.toMap(Payment::id, Payment::view));
        var members =
                ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
        contents.store(
                run.id(),
                sheets.furtherControlSheet(
                        funds.require(view.fund()),
                        view,
                        contents.payable(run.id()).orElseThrow(),
                        part,
                        members));
        run.addControlSheet();
    }

    /** The order of one payment. */
    void writeOrder(PaymentRun run, PaymentId id) {
        var view = run.view();
        var payment = payments.findById(id.value()).orElseThrow().view();
        contents.storeSheet(run.id(), id, sheets.order(funds.require(view.fund()), payment, view.closedAt()));
    }
}
