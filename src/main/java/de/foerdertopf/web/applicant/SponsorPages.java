package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.LinkedAnswers;
import de.foerdertopf.application.NameSponsorsAccount;
import de.foerdertopf.application.SponsorDrafts;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.questions.Reads;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The pages behind a sponsor's link: the question, the question for another account, and what a used or an old link says. */
@Component
class SponsorPages {

    private final LinkedAnswers links;
    private final NameSponsorsAccount nameSponsorsAccount;
    private final SponsorDrafts drafts;
    private final Applications applications;
    private final PayeeAccounts accounts;
    private final Funds funds;
    private final Fmt fmt;
    private final MessageSource messages;

    SponsorPages(
            LinkedAnswers links,
            NameSponsorsAccount nameSponsorsAccount,
            SponsorDrafts drafts,
            Applications applications,
            PayeeAccounts accounts,
            Funds funds,
            Fmt fmt,
            MessageSource messages) {
        this.links = links;
        this.nameSponsorsAccount = nameSponsorsAccount;
        this.drafts = drafts;
        this.applications = applications;
        this.accounts = accounts;
        this.funds = funds;
        this.fmt = fmt;
        this.messages = messages;
    }

    /** Whether the sponsor takes the money, with what was typed before. */
    String ask(String token, Model model) {
        var form = drafts.find(token)
                .map(saved -> Draft.bind(new SponsorForm(), saved.values()))
                .orElseGet(() -> {
                    var empty = new SponsorForm();
                    empty.known = nameSponsorsAccount.known(links.caseOf(token)).isPresent();
                    return empty;
                });
        return ask(token, form, null, model);
    }

    String ask(String token, SponsorForm form, @Nullable BindingResult errors, Model model) {
        var application = applications.require(links.caseOf(token));
        FormFields.show(form, errors, model);
        return show("applicant/sponsor", application, question(token, application), model);
    }

    private SponsorPage question(String token, SubmittedApplication application) {
        var answers = application.answers();
        var sponsor = answers.sponsor();
        if (sponsor == null) {
            throw new NotFoundException("No sponsor");
        }
        var fund = funds.require(application.fund());
        return new SponsorPage(
                application.caseNumber(),
                sponsor.name(),
                answers.initiative().nameInFull(),
                answers.contact().nameInFull(),
                answers.project().title(),
                fmt.period(answers.project().period()),
                answers.amountRequested(),
                fund.name() + ", " + fund.authority().head(),
                "/traeger/" + token,
                List.of(answer(Reads.YES), answer(Reads.NO)),
                nameSponsorsAccount
                        .known(application.caseNumber())
                        .map(known -> messages.getMessage(
                                "sponsor.account.known",
                                new Object[] {known.holder(), known.iban().lastFour()},
                                LocaleContextHolder.getLocale()))
                        .orElse(null),
                answerBy(token, application),
                drafts.find(token).map(SavedForm::savedAt).orElse(null));
    }

    private Choice answer(String value) {
        return Choice.of(value, messages.getMessage("sponsor.answer." + value, null, LocaleContextHolder.getLocale()));
    }

    /** Before the decision, if that comes sooner than the link ends. */
    private LocalDate answerBy(String token, SubmittedApplication application) {
        var decision = funds.round(application.fund(), application.round()).decisionDay();
        var until = links.lastDay(token);
        return decision.isAfter(fmt.today()) && decision.isBefore(until) ? decision : until;
    }

    /**
     * For another account.
     *
     * @param until the last day of the link
     * @param known whether an account is known that the money cannot go to
     */
    public record AccountAsked(String group, String project, String until, boolean known, String action) {}

    /** To which account the money shall go. */
    String askForAccount(
            String token, CaseNumber caseNumber, AccountForm form, @Nullable BindingResult errors, Model model) {
        var application = applications.require(caseNumber);
        var answers = application.answers();
        FormFields.show(form, errors, model);
        return show(
                "applicant/sponsor-account",
                application,
                new AccountAsked(
                        answers.initiative().nameInFull(),
                        answers.project().title(),
                        fmt.weekday(nameSponsorsAccount.lastDay(token)),
                        accounts.find(caseNumber).isPresent(),
                        "/traeger/" + token + "/konto"),
                model);
    }

    /**
     * For a link that nobody used in time.
     *
     * @param phone of the office
     * @param action asks for a new link
     */
    public record Expired(String phone, String action) {}

    String expired(String token, SubmittedApplication application, Model model) {
        var phone = funds.require(application.fund()).authority().phone();
        return show("applicant/sponsor-expired", application, new Expired(phone, "/traeger/" + token + "/neu"), model);
    }

    private String show(String view, SubmittedApplication application, Object it, Model model) {
        return FundFaces.show(view, funds.require(application.fund()), it, model);
    }
}
