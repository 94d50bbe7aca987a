package de.foerdertopf.web.layout;

import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.SepaArea;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says of a valid account, wherever one is typed or looked at, that it is none to pay to: the city's own, or one that no SEPA transfer reaches. It
 * does so in the words of the finding and of the form's hint.
 */
@Component
public class UnusableAccounts {

    private final Funds funds;
    private final ReachableAccounts reachable;
    private final MessageSource messages;
    private final Clock clock;

    UnusableAccounts(Funds funds, ReachableAccounts reachable, MessageSource messages, Clock clock) {
        this.funds = funds;
        this.reachable = reachable;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a rule finds about the account; empty where it can be paid to, and where its IBAN is wrong. */
    public Optional<FindingCode> why(Iban account) {
        if (!account.isValid()) {
            return Optional.empty();
        }
        if (funds.payFrom(account)) {
            return Optional.of(FindingCode.ACCOUNT_OF_CITY);
        }
        return SepaArea.reaches(account, HouseTime.today(clock))
                ? Optional.empty()
                : Optional.of(FindingCode.ACCOUNT_OUTSIDE_SEPA);
    }

    /** The finding's name and sentence for the desk; empty where the account is none of these. */
    public Optional<Advice> finding(Iban account) {
        return why(account).map(code -> advice("finding." + code + ".title", "finding." + code + ".text", account));
    }

    /** The same of an account that somebody wishes for, where its number may be wrong and the bank may have refused it as well. */
    public Optional<Advice> doubt(Iban account) {
        if (!account.isValid()) {
            return Optional.of(advice("finding.IBAN_INVALID.title", "finding.IBAN_INVALID.text", account));
        }
        return reachable.isRefused(account)
                ? Optional.of(advice("case.change.by-bank", "case.change.by-bank.text", account))
                : finding(account);
    }

    /**
     * What whoever typed it reads at the form.
     *
     * @param strong what is so
     * @param text what helps
     */
    public record Advice(String strong, String text) {}

    /** The form's hint; empty where the account is none of these. */
    public Optional<Advice> advise(Iban account) {
        return why(account).map(code -> advice("hint." + code + ".strong", "hint." + code + ".text", account));
    }

    private Advice advice(String strong, String text, Iban account) {
        return new Advice(text(strong, account), text(text, account));
    }

    private String text(String code, Iban account) {
        return messages.getMessage(code, new Object[] {account.lastFour()}, LocaleContextHolder.getLocale());
    }
}
