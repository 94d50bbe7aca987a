package de.foerdertopf.web.layout;

import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.SepaArea;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says of an account far away, wherever one is typed or looked at, that no SEPA transfer reaches it: in the words of the finding and of the form's hint. */
@Component
public class FarAccounts {

    private final MessageSource messages;
    private final Clock clock;

    FarAccounts(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether the account is valid, and in a country that no SEPA transfer reaches today. */
    public boolean isFar(Iban account) {
        return account.isValid() && !SepaArea.reaches(account, HouseTime.today(clock));
    }

    /** The finding's sentence for the desk; empty where the account is none of these. */
    public Optional<String> sentence(Iban account) {
        return text("finding.ACCOUNT_OUTSIDE_SEPA.text", account);
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
        return text("hint.ACCOUNT_OUTSIDE_SEPA.strong", account)
                .flatMap(strong ->
                        text("hint.ACCOUNT_OUTSIDE_SEPA.text", account).map(text -> new Advice(strong, text)));
    }

    private Optional<String> text(String code, Iban account) {
        return isFar(account)
                ? Optional.of(
                        messages.getMessage(code, new Object[] {account.lastFour()}, LocaleContextHolder.getLocale()))
                : Optional.empty();
    }
}
