package de.foerdertopf.web.casework.money;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.identity.Role.AUTHORIZER;
import static de.foerdertopf.web.form.Fields.CHANNEL;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.PayableAccounts;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.PayeeCheck;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.WantSponsorsAccount;
import de.foerdertopf.disbursement.BankSpelling;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.web.desk.CaseStanding;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.layout.AccountChanges;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.UnusableAccounts;
import de.foerdertopf.workflow.CaseTask;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who gets the money: what a fiscal sponsor answered another way, and the account and its check. */
@Configuration(proxyBeanMethods = false)
class RecipientDeeds {

    private static final String YES = "YES";
    private static final Field<String> CONSENTS = Fields.oneOf("choice", YES, "NO");
    private static final Field<String> HOLDER = Fields.text("holder", 200).printed();
    private static final Field<Iban> IBAN = Fields.iban("iban");
    private static final Field<String> HOLDER_IF_ANY = HOLDER.optional();
    private static final Field<Iban> IBAN_IF_ANY = IBAN.optional();
    private static final Field<String> HOW = Fields.longtext("reason", 500);
    private static final Field<PayeeCheck> BANK_SAID = Fields.oneOf("choice", PayeeCheck.class)
            .choices(it -> Arrays.stream(PayeeCheck.values())
                    .map(check -> Choice.of(check.name(), it.text("payee-check." + check)))
                    .toList())
            .optional();

    @Bean
    Deed answerOfSponsor(AnswerForSponsor answer, UnusableAccounts unusable, CaseStanding standing) {
        return Deed.at("traeger", "sponsor", ADMINISTRATOR)
                .isToDoWhere(it -> it.opened().application().hasSponsor())
                .opensWhile(opened -> !standing.isOver(opened.caseNumber()))
                .shows((it, page) -> {
                    var sponsor = Objects.requireNonNull(
                            it.opened().application().answers().sponsor());
                    page.fact(it.words().text("case.sponsor.name"), sponsor.name())
                            .fact(it.words().text("case.sponsor.contact"), sponsor.contactName());
                })
                .asks(CONSENTS, CHANNEL, TEXT, HOLDER_IF_ANY, IBAN_IF_ANY)
                .checks((said, wrong) -> {
                    var holder = said.find(HOLDER_IF_ANY);
                    var iban = said.find(IBAN_IF_ANY);
                    if (holder.isPresent() && iban.isEmpty()) {
                        wrong.accept(IBAN, "iban");
                    }
                    if (iban.isPresent() && holder.isEmpty()) {
                        wrong.accept(HOLDER, "holder");
                    }
                })
                .does((it, said) -> {
                    var consents = said.is(CONSENTS, YES);
                    answer.record(new AnswerForSponsor.Command(
                            it.caseNumber(),
                            consents,
                            said.find(IBAN_IF_ANY)
                                    .map(iban -> new BankAccount(said.get(HOLDER_IF_ANY), iban, null))
                                    .orElse(null),
                            said.get(CHANNEL),
                            said.get(TEXT),
                            it.actor()));
                    if (!consents) {
                        return it.done("sponsor-refused");
                    }
                    var another = said.find(IBAN_IF_ANY).flatMap(unusable::why).isPresent();
                    return it.done(another ? "sponsor-consented-unusable" : "sponsor-consented");
                });
    }

    @Bean
    Deed askSponsorForAccount(WantSponsorsAccount want, PayableAccounts payable) {
        return Deed.at("traeger-konto", "sponsor-account", ADMINISTRATOR)
                .isToDoWhere(it -> it.opened().application().sponsorState() == SponsorState.CONSENTED)
                .offeredWhile(opened -> opened.application().sponsorState() == SponsorState.CONSENTED
                        && payable.isAnotherNeeded(
                                opened.caseNumber(), opened.application().fund()))
                .countsOnce()
                .shows((it, page) -> {
                    var sponsor = Objects.requireNonNull(
                            it.opened().application().answers().sponsor());
                    page.fact(it.words().text("case.sponsor.name"), sponsor.name())
                            .fact(it.words().text("case.sponsor.contact"), sponsor.contactName());
                })
                .asks()
                .does((it, said) -> {
                    want.want(it.caseNumber(), it.actor());
                    return it.done("sponsor-account-wanted");
                });
    }

    @Bean
    Deed tellNewAccount(TellAccount tell, PayeeAccounts accounts, UnusableAccounts unusable, CaseStanding standing) {
        return Deed.at("konto", "account", ADMINISTRATOR)
                .onTask(CaseTask.CLARIFY_ACCOUNT)
                .opensWhile(opened -> !standing.isOver(opened.caseNumber()))
                .shows((it, page) -> accounts.find(it.caseNumber())
                        .flatMap(account -> unusable.finding(account.iban()))
                        .ifPresent(found -> page.fact(found.strong(), found.text())))
                .asks(HOLDER, IBAN)
                .does((it, said) -> {
                    tell.tell(new TellAccount.Command(
                            it.caseNumber(),
                            said.get(HOLDER),
                            said.get(IBAN),
                            it.opened().application().recipient().name(),
                            it.actor()));
                    if (unusable.why(said.get(IBAN)).isPresent()) {
                        return it.done("account-told-unusable");
                    }
                    var waits = accounts.require(it.caseNumber()).isLeftToOthersBy(it.actor());
                    return it.done(waits ? "account-told-others" : "account-told");
                });
    }

    @Bean
    Deed confirmPayeeAccount(
            ConfirmAccount confirm,
            PayeeAccounts accounts,
            ReachableAccounts reachable,
            AccountConfirmers confirmers,
            AccountChanges changes,
            BankSpelling spelling,
            CaseStanding standing) {
        return Deed.at("konto/bestaetigen", "confirm-account", ADMINISTRATOR, AUTHORIZER)
                .onTask(CaseTask.CLARIFY_ACCOUNT)
                .unless(opened ->
                        confirmers.leavesIt(opened.caseNumber(), opened.person().actor()))
                .opensWhile(opened -> !standing.isOver(opened.caseNumber()))
                .offeredWhile(opened -> accounts.find(opened.caseNumber())
                        .filter(account -> account.isWaitingForSecondPerson()
                                || (account.checked() && account.isVouchedForByOneOnly()))
                        .filter(account -> !account.isTypedBy(opened.person().actor()))
                        .isPresent())
                .countsOnce()
                .shows((it, page) -> accounts.find(it.caseNumber()).ifPresent(account -> {
                    page.version(Objects.requireNonNull(account.history()).id());
                    page.fact(it.words().text("case.account.holder"), account.holder());
                    spelling.of(it.opened().application().fund(), account.holder())
                            .ifPresent(written -> page.fact(it.words().text("case.account.bank-name"), written));
                    page.fact(
                            it.words().text("case.account.iban"), account.iban().grouped());
                    reachable
                            .refusal(it.caseNumber())
                            .ifPresent(payment -> page.fact(
                                    it.words().text("case.account.refused"),
                                    it.words()
                                            .text(
                                                    "case.account.refused.by-bank",
                                                    GermanDates.inWords(Objects.requireNonNull(payment.returnedOn())),
                                                    it.words()
                                                            .text("return-code."
                                                                    + Objects.requireNonNull(
                                                                            payment.returnReason())))));
                    changes.of(account)
                            .ifPresent(changed -> page.fact(it.words().text("case.account.changed"), changed));
                    if (confirmers.leavesIt(it.caseNumber(), it.actor())) {
                        page.leftToOthers(others(
                                confirmers.names(
                                        it.caseNumber(),
                                        it.opened().application().fund()),
                                it.words()));
                    }
                }))
                .asks(HOW, BANK_SAID)
                .does((it, said) -> {
                    confirm.confirm(new ConfirmAccount.Command(
                            it.caseNumber(),
                            said.get(HOW),
                            said.find(BANK_SAID).orElse(null),
                            it.version().isBlank() ? null : it.version(),
                            it.actor()));
                    return it.done("account-confirmed");
                });
    }

    private static String others(List<String> names, Words words) {
        return names.isEmpty()
                ? words.text("deed.confirm-account.others.nobody")
                : words.text("deed.confirm-account.others", String.join(", ", names));
    }
}
