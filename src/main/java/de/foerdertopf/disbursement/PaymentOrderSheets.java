package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.AccountHistory;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.SepaArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes one payment's order: what is paid to whom, what was checked, and who signed. */
@Component
class PaymentOrderSheets {

    private final PdfRenderer renderer;
    private final Payments payments;
    private final Grants grants;
    private final PayeeAccounts accounts;
    private final Pots pots;
    private final SheetWords words;

    PaymentOrderSheets(
            PdfRenderer renderer,
            Payments payments,
            Grants grants,
            PayeeAccounts accounts,
            Pots pots,
            SheetWords words) {
        this.renderer = renderer;
        this.payments = payments;
        this.grants = grants;
        this.accounts = accounts;
        this.pots = pots;
        this.words = words;
    }

    /** One payment's order. */
    RunFile write(Fund fund, PaymentView payment, Instant at) {
        var order = sheet(fund, payment, at);
        return RunFile.of(
                RunFile.Kind.ORDER,
                payment.number() + "-Auszahlungsanordnung.pdf",
                RunSheets.PDF,
                renderer.render(order.template(), order, order.metadata()));
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
                SheetWords.masthead(fund),
                payment.number(),
                payment.fiscalYear(),
                fund.payingOffice().name(),
                SheetWords.orderingOffice(fund),
                fund.name(),
                payment.projectTitle(),
                payment.caseNumber(),
                payment.decidedOn(),
                payment.amount(),
                payment.dueOn(),
                payment.instalment(),
                isLast ? payment.instalment() : payment.instalment() + 1,
                payment.recipientName(),
                actsFor(payment),
                payment.holder(),
                deviation(payment),
                payment.iban(),
                payment.remittance(),
                payment.number(),
                fund.payingOffice().postingKey(),
                commitment.reference(),
                commitment.recordedOn(),
                words.signed(payment.orderedBy(), payment.orderedAt()),
                words.signed(payment.orderedBy(), payment.orderedAt()),
                payment.releasedBy() == null || payment.releasedAt() == null
                        ? null
                        : words.signed(payment.releasedBy(), payment.releasedAt()),
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
                obstacles.isEmpty() ? "keine offen" : words.reasons(obstacles),
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
                                "von " + words.name(history.checkedBy()),
                                Objects.requireNonNullElse(history.checkedHow(), "")));
        if (history.payeeCheck() != null) {
            checks.add(new PaymentOrderSheet.Check(
                    "Empfängerprüfung der Bank", words.payeeCheck(history.payeeCheck()), "Name und IBAN"));
        }
        return checks;
    }

    private String toldBy(AccountHistory history) {
        return history.toldBy() != null && history.toldByStaff()
                ? words.name(history.toldBy())
                : "der Gruppe oder ihrem Träger";
    }

    private static String day(Instant at) {
        return GermanDates.inWords(HouseTime.dayOf(at));
    }

    /** Whoever gets the notice is entitled: of a group without a legal form its sponsor, or the person who stands in for it. */
    private static @Nullable String actsFor(PaymentView payment) {
        return payment.recipientName().equals(payment.entitledName()) ? null : payment.entitledName();
    }

    /** Why the account belongs to neither of them. */
    private @Nullable String deviation(PaymentView payment) {
        if (!payment.holderDiffers()) {
            return null;
        }
        var history = accounts.require(payment.caseNumber()).history();
        return history == null
                ? "Das Konto gehört jemand anderem."
                : "Das Konto wurde am " + day(history.toldAt()) + " so angegeben.";
    }
}
