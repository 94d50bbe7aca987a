package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.AccountHistory;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.notice.letters.Accent;
import de.foerdertopf.notice.letters.Masthead;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.SepaArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sheets on paper that go with a payable file: one order for each payment, and the control sheet. */
@Component
class RunSheets {

    /** So many payments stand on one control sheet: what it costs does not grow with the run. */
    static final int PER_CONTROL_SHEET = 100;

    private static final String PDF = "application/pdf";

    private final PdfRenderer renderer;
    private final Payments payments;
    private final Grants grants;
    private final PayeeAccounts accounts;
    private final Pots pots;
    private final Staff staff;
    private final MessageSource messages;

    RunSheets(
            PdfRenderer renderer,
            Payments payments,
            Grants grants,
            PayeeAccounts accounts,
            Pots pots,
            Staff staff,
            MessageSource messages) {
        this.renderer = renderer;
        this.payments = payments;
        this.grants = grants;
        this.accounts = accounts;
        this.pots = pots;
        this.staff = staff;
        this.messages = messages;
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
        var order = sheet(fund, payment, at);
        return RunFile.of(
                RunFile.Kind.ORDER,
                payment.number() + "-Auszahlungsanordnung.pdf",
                PDF,
                renderer.render(order.template(), order, order.metadata()));
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
                masthead(fund),
                run.number(),
                run.executionDate(),
                fund.name(),
                fund.payingOffice().name(),
                orderingOffice(fund),
                payable.fileName(),
                run.format() == PayableFormat.CSV ? "CSV-Liste" : "SEPA-Überweisung, pain.001.001.09",
                payable.sha256(),
                1,
                signed(run.closedBy(), run.closedAt()),
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
                                reasons(held.obstacles())))
                        .toList(),
                comparisons);
    }

    private PaymentOrderSheet sheet(Fund fund, PaymentView payment, Instant at) {
        var grant = grants.require(payment.caseNumber());
        var before = payments.ofCase(payment.caseNumber()).stream()
                .filter(other -> other.state().usesGrant())
                .filter(other -> other.orderedAt().isBefore(payment.orderedAt()))
                .map(PaymentView::amount)
                .reduce(Money.ZERO, Money::plus);
        var isLast = !grant.amount().minus(before).minus(payment.amount()).isPositive();
        var commitment = pots.commitment(payment.caseNumber(), payment.fund(), payment.fiscalYear());
        return new PaymentOrderSheet(
                masthead(fund),
                payment.number(),
                payment.fiscalYear(),
                fund.payingOffice().name(),
                orderingOffice(fund),
                fund.name(),
                payment.projectTitle(),
                payment.caseNumber(),
                payment.decidedOn(),
                payment.amount(),
                payment.dueOn(),
                payment.instalment(),
                isLast ? payment.instalment() : payment.instalment() + 1,
                payment.entitledName(),
                payment.holder(),
                deviation(payment),
                payment.iban(),
                payment.remittance(),
                payment.number(),
                fund.payingOffice().postingKey(),
                commitment.reference(),
                commitment.recordedOn(),
                signed(payment.orderedBy(), payment.orderedAt()),
                signed(payment.orderedBy(), payment.orderedAt()),
                payment.releasedBy() == null || payment.releasedAt() == null
                        ? null
                        : signed(payment.releasedBy(), payment.releasedAt()),
                null,
                grant.amount(),
                before,
                checks(payment),
                null,
                at);
    }

    private List<PaymentOrderSheet.Check> checks(PaymentView payment) {
        var obstacles = payments.obstacles(payment.caseNumber());
        var account = accounts.require(payment.caseNumber());
        var checks = new ArrayList<PaymentOrderSheet.Check>();
        checks.add(new PaymentOrderSheet.Check(
                "Bedingung vor der Auszahlung",
                obstacles.isEmpty() ? "keine offen" : reasons(obstacles),
                "Prüfung beim Zahllauf"));
        checks.add(new PaymentOrderSheet.Check("Mittel gebunden", "ja", "Mittelbindung"));
        checks.add(new PaymentOrderSheet.Check(
                "IBAN-Prüfziffer", payment.iban().isValid() ? "stimmt" : "stimmt nicht", "Modulo 97"));
        checks.add(new PaymentOrderSheet.Check("Weg der Zahlung", way(payment), "Land der IBAN"));
        checks.addAll(checks(account));
        checks.add(new PaymentOrderSheet.Check(
                "Zwei verschiedene Personen",
                payment.releasedBy() != null && !payment.releasedBy().equals(payment.orderedBy()) ? "ja" : "nein",
                "Feststellung und Anordnung"));
        return checks;
    }

    /** How the bank pays it, and what it may ask for. */
    private static String way(PaymentView payment) {
        if (!SepaArea.reaches(payment.iban(), payment.dueOn())) {
            return "Auslandszahlung außerhalb von SEPA";
        }
        return SepaArea.mayNeedBic(payment.iban(), payment.dueOn())
                ? "SEPA-Überweisung; vielleicht mit BIC, bitte mit der Kasse klären"
                : "SEPA-Überweisung";
    }

    /** What was done about the account, as it was done. */
    private List<PaymentOrderSheet.Check> checks(PayeeAccount account) {
        var history = account.history();
        if (history == null) {
            return List.of(new PaymentOrderSheet.Check(
                    "Konto bestätigt", account.checked() ? "ja" : "nicht verlangt", "Fallakte"));
        }
        var checks = new ArrayList<PaymentOrderSheet.Check>();
        if (history.changed()) {
            checks.add(new PaymentOrderSheet.Check(
                    "Konto geändert am " + day(history.toldAt()), "von " + toldBy(history), "Fallakte"));
        }
        var checkedAt = history.checkedAt();
        checks.add(
                checkedAt == null || history.checkedBy() == null
                        ? new PaymentOrderSheet.Check("Konto bestätigt", "nicht verlangt", "Fallakte")
                        : new PaymentOrderSheet.Check(
                                "Konto bestätigt am " + day(checkedAt),
                                "von " + name(history.checkedBy()),
                                Objects.requireNonNullElse(history.checkedHow(), "")));
        if (history.payeeCheck() != null) {
            checks.add(new PaymentOrderSheet.Check(
                    "Empfängerprüfung der Bank",
                    messages.getMessage("payee-check." + history.payeeCheck(), null, Locale.GERMAN),
                    "Name und IBAN"));
        }
        return checks;
    }

    private String toldBy(AccountHistory history) {
        return history.toldBy() != null && history.toldByStaff()
                ? name(history.toldBy())
                : "der Gruppe oder ihrem Träger";
    }

    private static String day(Instant at) {
        return GermanDates.inWords(HouseTime.dayOf(at));
    }

    private @Nullable String deviation(PaymentView payment) {
        if (!payment.recipientName().equals(payment.entitledName())) {
            return "Träger und Bescheidempfänger: " + payment.recipientName() + ".";
        }
        if (!payment.holderDiffers()) {
            return null;
        }
        var history = accounts.require(payment.caseNumber()).history();
        return history == null
                ? "Das Konto gehört jemand anderem."
                : "Das Konto wurde am " + day(history.toldAt()) + " so angegeben.";
    }

    private PaymentOrderSheet.SignedBy signed(String id, Instant at) {
        return new PaymentOrderSheet.SignedBy(name(id), at);
    }

    private String name(String id) {
        try {
            return staff.find(new StaffId(UUID.fromString(id)))
                    .map(StaffMember::name)
                    .orElse(id);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }

    private String reasons(List<String> obstacles) {
        return obstacles.stream()
                .map(code -> messages.getMessage("obstacle." + code, null, code, Locale.GERMAN))
                .collect(Collectors.joining(" "));
    }

    private static PaymentRunControlSheet.Comparison comparison(String check, long target, long actual) {
        return new PaymentRunControlSheet.Comparison(check, Long.toString(target), Long.toString(actual));
    }

    static Masthead masthead(Fund fund) {
        var authority = fund.authority();
        return new Masthead(
                authority.head(),
                List.of(authority.department(), fund.shortName()),
                Accent.named(fund.colour()),
                authority.head().substring(0, 1));
    }

    static String orderingOffice(Fund fund) {
        var office = fund.payingOffice();
        return office.orderingOfficeNumber() == null
                ? office.orderingOffice()
                : office.orderingOffice() + " (" + office.orderingOfficeNumber() + ")";
    }
}
