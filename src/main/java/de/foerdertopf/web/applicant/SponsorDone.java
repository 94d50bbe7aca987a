package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.LinkedAnswers;
import de.foerdertopf.application.NameSponsorsAccount;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.UnusableAccounts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What a sponsor reads behind a link that it used: one thing, by what the link was for and whether its account can be paid to. */
@Component
class SponsorDone {

    private final LinkedAnswers links;
    private final NameSponsorsAccount nameSponsorsAccount;
    private final Applications applications;
    private final Notices notices;
    private final Funds funds;
    private final UnusableAccounts unusable;
    private final MessageSource messages;

    SponsorDone(
            LinkedAnswers links,
            NameSponsorsAccount nameSponsorsAccount,
            Applications applications,
            Notices notices,
            Funds funds,
            UnusableAccounts unusable,
            MessageSource messages) {
        this.links = links;
        this.nameSponsorsAccount = nameSponsorsAccount;
        this.applications = applications;
        this.notices = notices;
        this.funds = funds;
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
     * @param phone of the office; empty where the link is no case's
     * @param link the address of the page
     */
    record Page(
            String title,
            String lead,
            boolean wrongIban,
            boolean waiting,
            String lastFour,
            List<CostPage.Hint> hints,
            String phone,
            String link) {}

    /** Shows it, with the form for an account that must be mended. */
    String show(String token, boolean consented, AccountForm form, @Nullable BindingResult errors, Model model) {
        var fund = links.answeredCase(token)
                .map(applications::require)
                .map(application -> funds.require(application.fund()))
                .orElse(null);
        FormFields.show(form, errors, model);
        var phone = fund == null ? "" : fund.authority().phone();
        return FundFaces.show("applicant/sponsor-done", fund, of(token, consented, phone), model);
    }

    private Page of(String token, boolean consented, String phone) {
        var wrongIban = links.wrongAccount(token).isPresent();
        var waiting = !wrongIban && nameSponsorsAccount.waitingCase(token).isPresent();
        var hints = links.givenAccount(token).map(PayeeAccount::iban).stream()
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
                hints,
                phone,
                "/traeger/" + token);
    }

    /**
     * Whether the sponsor, by a link that is used up, sent another account than the one that counts: it was not taken, and nobody must
     * think that the money goes there.
     */
    boolean isNotTaken(String token, String typed) {
        var iban = Texts.cleanLine(typed);
        return Iban.isMeantBy(iban) && isNotTaken(token, new Iban(iban));
    }

    private boolean isNotTaken(String token, Iban sent) {
        return links.answeredCase(token).isPresent()
                && counting(token)
                        .filter(counts -> counts.normalised().equals(sent.normalised()))
                        .isEmpty();
    }

    /** What became of the application since the sponsor answered; empty while it is checked. */
    private String since(String token) {
        return links.answeredCase(token)
                .map(caseNumber -> applications.require(caseNumber).state() == ApplicationState.WITHDRAWN
                        ? "-withdrawn"
                        : notices.ofDecision(caseNumber)
                                .filter(IssuedNotice::hasLeft)
                                .map(told -> "-decided")
                                .orElse(""))
                .orElse("");
    }

    private Optional<Iban> counting(String token) {
        return links.givenAccount(token).map(PayeeAccount::iban);
    }

    private String endOf(Iban iban) {
        return messages.getMessage(
                "sponsor.done.ends", new Object[] {iban.lastFour()}, LocaleContextHolder.getLocale());
    }

    private String what(String token, boolean consented, boolean wrongIban, boolean waiting) {
        if (!consented) {
            return "refused" + since(token);
        }
        if (!nameSponsorsAccount.isForAccount(token)) {
            return waiting ? "consented-waiting" : "consented" + since(token);
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
