package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.NameSponsorsAccount;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.web.layout.UnusableAccounts;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a sponsor reads behind a link that it used: one thing, by what the link was for and whether its account can be paid to. */
@Component
class SponsorDone {

    private final AnswerForSponsor answerForSponsor;
    private final NameSponsorsAccount nameSponsorsAccount;
    private final UnusableAccounts unusable;
    private final MessageSource messages;

    SponsorDone(
            AnswerForSponsor answerForSponsor,
            NameSponsorsAccount nameSponsorsAccount,
            UnusableAccounts unusable,
            MessageSource messages) {
        this.answerForSponsor = answerForSponsor;
        this.nameSponsorsAccount = nameSponsorsAccount;
        this.unusable = unusable;
        this.messages = messages;
    }

    /**
     * The page.
     *
     * @param title key of its heading; {@code lead} of its first sentence
     * @param wrongIban whether the IBAN can be mended here
     * @param waiting whether nothing is paid before another account is named
     * @param lastFour the end of the account that counts, where this link named it; empty where the page may not say it
     * @param hints what to mind about the account; where another one is needed, only why
     */
    record Page(
            String title,
            String lead,
            boolean wrongIban,
            boolean waiting,
            String lastFour,
            List<CostPage.Hint> hints) {}

    Page of(String token, boolean consented) {
        var wrongIban = answerForSponsor.wrongAccount(token).isPresent();
        var waiting = !wrongIban && nameSponsorsAccount.waitingCase(token).isPresent();
        var hints = answerForSponsor.givenAccount(token).map(PayeeAccount::iban).stream()
                .flatMap(iban -> unusable.advise(iban).stream()
                        .map(advice ->
                                new CostPage.Hint("warn", advice.strong(), waiting ? endOf(iban) : advice.text())))
                .toList();
        var what = what(token, consented, wrongIban, waiting);
        return new Page(
                "sponsor.done." + what + ".title",
                "sponsor.done." + what,
                wrongIban,
                waiting,
                consented && !waiting ? counting(token).map(Iban::lastFour).orElse("") : "",
                hints);
    }

    /** Whether the sponsor, by a link that is used up, sent another account than the one that counts: it was not taken. */
    boolean isNotTaken(String token, Iban sent) {
        return answerForSponsor.answeredCase(token).isPresent()
                && counting(token)
                        .filter(counts -> counts.normalised().equals(sent.normalised()))
                        .isEmpty();
    }

    private Optional<Iban> counting(String token) {
        return answerForSponsor.givenAccount(token).map(PayeeAccount::iban);
    }

    private String endOf(Iban iban) {
        return messages.getMessage(
                "sponsor.done.ends", new Object[] {iban.lastFour()}, LocaleContextHolder.getLocale());
    }

    private String what(String token, boolean consented, boolean wrongIban, boolean waiting) {
        if (!consented) {
            return "refused";
        }
        if (!nameSponsorsAccount.isForAccount(token)) {
            return waiting ? "consented-waiting" : "consented";
        }
        if (waiting) {
            return "account-waiting";
        }
        if (wrongIban) {
            return "account-wrong";
        }
        return nameSponsorsAccount.isNamedBy(token) ? "named" : "over";
    }
}
