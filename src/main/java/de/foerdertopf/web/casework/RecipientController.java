package de.foerdertopf.web.casework;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.PayeeCheck;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.AccountChanges;
import de.foerdertopf.web.layout.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who gets the money: what a fiscal sponsor answered another way, and the account and its check. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class RecipientController {

    private static final String YES = "YES";
    private static final String NO = "NO";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CHECK = 500;

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final PayeeAccounts accounts;
    private final TellAccount tellAccount;
    private final ConfirmAccount confirmAccount;
    private final AnswerForSponsor answerForSponsor;
    private final AccountChanges accountChanges;

    RecipientController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            PayeeAccounts accounts,
            TellAccount tellAccount,
            ConfirmAccount confirmAccount,
            AnswerForSponsor answerForSponsor,
            AccountChanges accountChanges) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.accounts = accounts;
        this.tellAccount = tellAccount;
        this.confirmAccount = confirmAccount;
        this.answerForSponsor = answerForSponsor;
        this.accountChanges = accountChanges;
    }

    @GetMapping("/traeger")
    String askAboutSponsor(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return sponsorPage(withSponsor(desk.administer(actor, caseNumber)), model);
    }

    @PostMapping("/traeger")
    String answerForSponsor(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = withSponsor(desk.administer(actor, caseNumber));
        if (!List.of(YES, NO).contains(form.getChoice())) {
            deeds.wrong(errors, "choice");
        }
        var channel = deeds.channel(errors, form);
        deeds.require(errors, "text", form.getText());
        var consents = form.getChoice().equals(YES);
        var account = account(form, errors);
        return deeds.attempt(
                form,
                errors,
                () -> {
                    answerForSponsor.record(new AnswerForSponsor.Command(
                            caseNumber,
                            consents,
                            account.orElse(null),
                            Objects.requireNonNull(channel),
                            form.cleanText(),
                            actor));
                    return Done.in(opened, consents ? "sponsor-consented" : "sponsor-refused");
                },
                () -> sponsorPage(opened, model));
    }

    @GetMapping("/konto")
    String askForAccount(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return accountPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/konto")
    String tellAccount(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "holder", form.getHolder());
        deeds.require(errors, "iban", form.getIban());
        var account = account(form, errors);
        return deeds.attempt(
                form,
                errors,
                () -> {
                    var told = account.orElseThrow();
                    tellAccount.tell(new TellAccount.Command(
                            caseNumber,
                            told.holder(),
                            told.iban(),
                            opened.application().recipient().name(),
                            actor));
                    return Done.in(opened, "account-told");
                },
                () -> accountPage(opened, model));
    }

    @GetMapping("/konto/bestaetigen")
    String askToConfirmAccount(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.sign(actor, caseNumber);
        var form = new DeedForm();
        accounts.find(caseNumber).map(PayeeAccount::history).ifPresent(seen -> form.setFormId(seen.id()));
        model.addAttribute("form", form);
        return confirmAccountPage(opened, model);
    }

    @PostMapping("/konto/bestaetigen")
    String confirmAccount(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.sign(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        deeds.atMost(errors, "reason", form.getReason(), LONGEST_CHECK);
        var bankSaid = Arrays.stream(PayeeCheck.values())
                .filter(check -> check.name().equals(form.getChoice()))
                .findFirst();
        if (bankSaid.isEmpty() && !form.getChoice().isBlank()) {
            deeds.wrong(errors, "choice");
        }
        return deeds.attempt(
                form,
                errors,
                () -> {
                    confirmAccount.confirm(new ConfirmAccount.Command(
                            caseNumber,
                            form.cleanReason(),
                            bankSaid.orElse(null),
                            form.getFormId().isBlank() ? null : form.getFormId(),
                            actor));
                    return Done.in(opened, "account-confirmed");
                },
                () -> confirmAccountPage(opened, model));
    }

    private String sponsorPage(DeskCase opened, Model model) {
        var sponsor = Objects.requireNonNull(opened.application().answers().sponsor());
        return pages.page("sponsor", opened, "traeger")
                .fact(words.text("case.sponsor.name"), sponsor.name())
                .fact(words.text("case.sponsor.contact"), sponsor.contactName())
                .radios(
                        "choice",
                        List.of(
                                Choice.of(YES, words.text("deed.sponsor.yes")),
                                Choice.of(NO, words.text("deed.sponsor.no"))))
                .radios("channel", words.offlineChannels())
                .longtext("text")
                .text("holder")
                .optional()
                .text("iban")
                .optional()
                .show(model);
    }

    private String accountPage(DeskCase opened, Model model) {
        return pages.page("account", opened, "konto")
                .text("holder")
                .text("iban")
                .show(model);
    }

    private String confirmAccountPage(DeskCase opened, Model model) {
        var page = pages.page("confirm-account", opened, "konto/bestaetigen");
        accounts.find(opened.caseNumber()).ifPresent(account -> {
            page.fact(words.text("case.account.holder"), account.holder())
                    .fact(words.text("case.account.iban"), account.iban().grouped());
            accountChanges.of(account).ifPresent(changed -> page.fact(words.text("case.account.changed"), changed));
        });
        return page.longtext("reason")
                .radios(
                        "choice",
                        Arrays.stream(PayeeCheck.values())
                                .map(check -> Choice.of(check.name(), words.text("payee-check." + check)))
                                .toList())
                .optional()
                .show(model);
    }

    private static DeskCase withSponsor(DeskCase opened) {
        if (!opened.application().hasSponsor()) {
            throw new NotFoundException("No sponsor in " + opened.caseNumber());
        }
        return opened;
    }

    /** The account as typed, right or wrong; empty where nothing was typed. */
    private Optional<BankAccount> account(DeedForm form, BindingResult errors) {
        if (form.getIban().isBlank() && form.getHolder().isBlank()) {
            return Optional.empty();
        }
        if (form.getIban().isBlank() != form.getHolder().isBlank()) {
            deeds.wrong(errors, form.getIban().isBlank() ? "iban" : "holder");
            return Optional.empty();
        }
        deeds.atMost(errors, "holder", form.getHolder(), LONGEST_NAME);
        deeds.iban(errors, "iban", form.getIban());
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new BankAccount(
                        Texts.cleanLine(form.getHolder()), new Iban(Texts.cleanLine(form.getIban())), null));
    }
}
