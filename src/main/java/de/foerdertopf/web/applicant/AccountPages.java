package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.UnusableAccounts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The page on which a group tells its account, and what it says of the account in force. */
@Component
class AccountPages {

    private final GroupPayments money;
    private final Funds funds;
    private final PayeeAccounts accounts;
    private final UnusableAccounts unusable;
    private final MessageSource messages;

    AccountPages(
            GroupPayments money,
            Funds funds,
            PayeeAccounts accounts,
            UnusableAccounts unusable,
            MessageSource messages) {
        this.money = money;
        this.funds = funds;
        this.accounts = accounts;
        this.unusable = unusable;
        this.messages = messages;
    }

    /**
     * Where the money shall go.
     *
     * @param wrongIban whether the account that is known cannot be one
     * @param known the end of that account; null where none is known
     */
    public record Page(
            CaseNumber caseNumber,
            String recipient,
            boolean wrongIban,
            List<CostPage.Hint> hints,
            @Nullable String known) {}

    String show(SubmittedApplication application, AccountForm form, @Nullable BindingResult errors, Model model) {
        FormFields.show(form, errors, model);
        SeenForm.of(inForce(application.caseNumber())).putInto(model);
        var known = accounts.find(application.caseNumber());
        var page = new Page(
                application.caseNumber(),
                application.recipient().name(),
                known.filter(account -> !account.iban().isValid()).isPresent(),
                known.map(PayeeAccount::iban).stream()
                        .flatMap(iban -> Stream.concat(unusable.advise(iban).stream(), refused(application, iban)))
                        .map(advice -> new CostPage.Hint("warn", advice.strong(), advice.text()))
                        .toList(),
                known.map(account -> account.iban().lastFour()).orElse(null));
        return FundFaces.show("applicant/account", funds.require(application.fund()), page, model);
    }

    /** What cannot be paid to brings the page back, and it says why. */
    String after(SubmittedApplication application, Iban iban) {
        if (!iban.isValid()) {
            return "/konto#iban";
        }
        if (money.isOutOfReach(application)) {
            return "/konto#hinweise";
        }
        return unusable.why(iban).isPresent() ? "?kontofern" : "?konto";
    }

    private Stream<UnusableAccounts.Advice> refused(SubmittedApplication application, Iban iban) {
        return money.isRefused(application)
                ? Stream.of(new UnusableAccounts.Advice(
                        text("account.refused", iban.lastFour()),
                        text(
                                "account.refused.text",
                                funds.require(application.fund()).authority().phone())))
                : Stream.empty();
    }

    /** The account in force as a form can have shown it: none of it is told but its end. */
    String inForce(CaseNumber caseNumber) {
        return accounts.find(caseNumber)
                .map(account -> account.iban().normalised() + " " + account.holder())
                .orElse("");
    }

    /** What another one told meanwhile. */
    String meanwhile(CaseNumber caseNumber) {
        return accounts.find(caseNumber)
                .map(account -> text("meanwhile.account", account.iban().lastFour()))
                .orElseGet(() -> text("meanwhile.nothing"));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
