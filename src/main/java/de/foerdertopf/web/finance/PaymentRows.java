package de.foerdertopf.web.finance;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.disbursement.BankSpelling;
import de.foerdertopf.disbursement.DuePayment;
import de.foerdertopf.disbursement.LeftOut;
import de.foerdertopf.disbursement.OverpaymentReturns;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.SepaArea;
import de.foerdertopf.web.layout.AccountChanges;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.SummaryRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What stands on a payment's page, line by line. */
@Component
class PaymentRows {

    private final MessageSource messages;
    private final Fmt fmt;
    private final AccountChanges accountChanges;
    private final ReachableAccounts reachable;
    private final BankSpelling spelling;
    private final Clock clock;

    PaymentRows(
            MessageSource messages,
            Fmt fmt,
            AccountChanges accountChanges,
            ReachableAccounts reachable,
            BankSpelling spelling,
            Clock clock) {
        this.messages = messages;
        this.fmt = fmt;
        this.accountChanges = accountChanges;
        this.reachable = reachable;
        this.spelling = spelling;
        this.clock = clock;
    }

    List<SummaryRow> of(DuePayment due, Fund fund) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(row("case", due.caseNumber().value()));
        rows.add(row("project", due.projectTitle()));
        rows.add(row("recipient", due.recipientName()));
        rows.addAll(group(due.recipientName(), due.entitledName()));
        var account = due.account();
        if (account != null) {
            rows.add(row("holder", account.holder()));
            rows.addAll(atTheBank(account.holder(), fund));
            rows.add(row("same", text(due.isToAnother() ? "payment.row.same.no" : "payment.row.same.yes")));
            rows.add(row("iban", account.iban().grouped()));
            rows.addAll(abroad(account.iban(), fund));
            rows.addAll(changes(account));
        }
        rows.add(row("year", due.fiscalYear().toString()));
        rows.add(row("posting-key", FinanceDesk.postingKey(fund)));
        return rows;
    }

    /** @param account the one in force; null where the payment does not go there any more */
    List<SummaryRow> of(PaymentView payment, @Nullable PayeeAccount account, Fund fund, Map<String, String> names) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(row("amount", fmt.money(payment.amount())));
        rows.add(row("case", payment.caseNumber().value()));
        rows.add(row("project", payment.projectTitle()));
        rows.add(row("recipient", payment.recipientName()));
        rows.addAll(group(payment.recipientName(), payment.entitledName()));
        rows.add(row("holder", payment.holder()));
        rows.addAll(atTheBank(payment.holder(), fund));
        rows.add(row("same", text(payment.holderDiffers() ? "payment.row.same.no" : "payment.row.same.yes")));
        rows.add(row("iban", payment.iban().grouped()));
        rows.addAll(abroad(payment.iban(), fund));
        if (account != null) {
            rows.addAll(changes(account));
        }
        rows.add(row("remittance", payment.remittance()));
        rows.add(row("decided", fmt.day(payment.decidedOn())));
        rows.add(row("year", payment.fiscalYear().toString()));
        rows.add(row("posting-key", FinanceDesk.postingKey(fund)));
        rows.add(row(
                "checked",
                text(
                        "payment.row.by",
                        names.getOrDefault(payment.orderedBy(), payment.orderedBy()),
                        fmt.moment(payment.orderedAt()))));
        var releasedBy = payment.releasedBy();
        var releasedAt = payment.releasedAt();
        if (releasedBy != null && releasedAt != null) {
            rows.add(row(
                    "released",
                    text("payment.row.by", names.getOrDefault(releasedBy, releasedBy), fmt.moment(releasedAt))));
        }
        if (payment.returnReason() != null) {
            rows.add(row("return-reason", reason(payment.returnReason())));
        }
        if (payment.cancelReason() != null) {
            rows.add(row("cancel-reason", payment.cancelReason()));
        }
        return rows;
    }

    /**
     * Whoever orders or releases it sees that the bank pays it another way and asks for more. Where the fund cannot pay there at all,
     * the obstacle says so, and nothing else is said.
     */
    private List<SummaryRow> abroad(Iban account, Fund fund) {
        var today = HouseTime.today(clock);
        if (SepaArea.mayNeedBic(account, today)) {
            return List.of(row("bic", text("payment.row.bic.text")));
        }
        return SepaArea.reaches(account, today) || reachable.isOutOfReach(account, fund.code())
                ? List.of()
                : List.of(row("abroad", text("payment.row.abroad.text")));
    }

    /** What the bank reads in the place of a name whose letters the file cannot carry. */
    private List<SummaryRow> atTheBank(String holder, Fund fund) {
        return spelling.of(fund.code(), holder)
                .map(written -> List.of(row("bank-name", written)))
                .orElse(List.of());
    }

    /** The group that carries the project out, where another one is entitled. */
    private List<SummaryRow> group(String recipient, String group) {
        return Objects.equals(recipient, group) ? List.of() : List.of(row("group", group));
    }

    private List<SummaryRow> changes(PayeeAccount account) {
        var rows = new ArrayList<SummaryRow>();
        accountChanges.of(account).ifPresent(changed -> rows.add(row("account-changed", changed)));
        var history = account.history();
        if (history != null && history.payeeCheck() != null) {
            rows.add(row("payee-check", text("payee-check." + history.payeeCheck())));
        }
        return rows;
    }

    /** A bank's return code in plain words, the code behind them. */
    String reason(String code) {
        return text(
                "payment.return.words",
                Objects.requireNonNull(messages.getMessage(
                        "return-code." + code, null, text("return-code.other"), LocaleContextHolder.getLocale())),
                code);
    }

    /**
     * How it stands, in one sentence.
     *
     * @param standing as in {@code Recalls#standing}
     * @param tooMuch what went out beyond the grant and is not back
     */
    String sentence(PaymentView payment, String standing, Money tooMuch, Map<String, String> names) {
        return text(
                "payment.sentence." + standing,
                names.getOrDefault(payment.orderedBy(), payment.orderedBy()),
                fmt.day(payment.executedOn()),
                fmt.day(payment.returnedOn()),
                fmt.day(payment.repaidOn()),
                payment.recipientName(),
                fmt.money(tooMuch));
    }

    /** What a group gave back of money that was too much. */
    String givenBack(OverpaymentReturns.Received back) {
        return text("payment.given-back", fmt.money(back.amount()), fmt.day(back.on()));
    }

    String money(Money sum) {
        return fmt.money(sum);
    }

    /** Why a released payment does not go out as things stand, line by line; none if it does. */
    List<String> staysOut(List<String> obstacles, @Nullable LeftOut leftOut, Map<String, String> names) {
        var why = new ArrayList<String>();
        obstacles.forEach(code -> why.add(text("obstacle." + code)));
        if (leftOut != null) {
            why.add(text(
                    leftOut.oneByOne() ? "payment.not-taken" : "payment.left-out",
                    names.getOrDefault(leftOut.by(), leftOut.by()),
                    fmt.moment(leftOut.at())));
        }
        return List.copyOf(why);
    }

    /**
     * The way from a fund's payments to the page that is called so.
     *
     * @param reads whether the visitor may open the fund's payments
     */
    List<Crumb> crumbs(Fund fund, String last, boolean reads) {
        var here = new Crumb(last, null);
        return reads ? List.of(new Crumb(text("payments.title"), FinanceDesk.base(fund)), here) : List.of(here);
    }

    String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }

    private SummaryRow row(String key, String answer) {
        return SummaryRow.of(text("payment.row." + key), answer, null);
    }
}
