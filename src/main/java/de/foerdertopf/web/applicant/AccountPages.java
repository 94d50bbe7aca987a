package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.disbursement.BankSpelling;
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
    private final BankSpelling spelling;
    private final MessageSource messages;

    AccountPages(
            GroupPayments money,
            Funds funds,
            PayeeAccounts accounts,
            UnusableAccounts unusable,
            BankSpelling spelling,
            MessageSource messages) {
        this.money = money;
        this.funds = funds;
        this.accounts = accounts;
        this.unusable = unusable;
        this.spelling = spelling;
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
                known.stream()
                        .flatMap(account -> Stream.of(
                                        unusable.advise(account.iban()).stream(),
                                        refused(application, account.iban()),
                                        inOtherLetters(application, account.holder()))
                                .flatMap(advice -> advice))
                        .map(advice -> new CostPage.Hint("warn", advice.strong(), advice.text()))
                        .toList(),
                known.map(account -> account.iban().lastFour()).orElse(null));
        return FundFaces.show("applicant/account", funds.require(application.fund()), page, model);
    }

    /** What cannot be paid to brings the page back, and it says why. */
    String after(SubmittedApplication application, String holder, Iban iban) {
        if (!iban.isValid()) {
            return "/konto#iban";
        }
        if (money.isOutOfReach(application)) {
            return "/konto#hinweise";
        }
        if (BankSpelling.isInOtherLetters(holder)) {
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

    /** Banks keep names in Latin letters: whoever wrote others sees how hers is spelled there, and can write it as her card has it. */
    private Stream<UnusableAccounts.Advice> inOtherLetters(SubmittedApplication application, String holder) {
        return BankSpelling.isInOtherLetters(holder)
                ? spelling.of(application.fund(), holder).stream()
                        .map(written -> new UnusableAccounts.Advice(
                                text("account.other-letters", written), text("account.other-letters.text")))
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
