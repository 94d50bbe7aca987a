package de.foerdertopf.web.casework;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CorrectReceivedOn;
import de.foerdertopf.application.RecordConductCertificate;
import de.foerdertopf.application.UndoWithdrawal;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.assessment.DeclareConflict;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What staff record because it came another way, and what they put right: sponsor, account, certificates, dates, withdrawal. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class CorrectionsController {

    private static final String YES = "YES";
    private static final String NO = "NO";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_IBAN = 60;
    private static final int LONGEST_CHECK = 500;
    private static final Channel[] OFFLINE = {Channel.PAPER, Channel.PHONE, Channel.EMAIL, Channel.VISIT};

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final PayeeAccounts accounts;
    private final TellAccount tellAccount;
    private final ConfirmAccount confirmAccount;
    private final AnswerForSponsor answerForSponsor;
    private final RecordConductCertificate recordCertificate;
    private final CorrectReceivedOn correctReceivedOn;
    private final WithdrawApplication withdrawApplication;
    private final UndoWithdrawal undoWithdrawal;
    private final DeclareConflict declareConflict;
    private final Clock clock;

    CorrectionsController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            PayeeAccounts accounts,
            TellAccount tellAccount,
            ConfirmAccount confirmAccount,
            AnswerForSponsor answerForSponsor,
            RecordConductCertificate recordCertificate,
            CorrectReceivedOn correctReceivedOn,
            WithdrawApplication withdrawApplication,
            UndoWithdrawal undoWithdrawal,
            DeclareConflict declareConflict,
            Clock clock) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.accounts = accounts;
        this.tellAccount = tellAccount;
        this.confirmAccount = confirmAccount;
        this.answerForSponsor = answerForSponsor;
        this.recordCertificate = recordCertificate;
        this.correctReceivedOn = correctReceivedOn;
        this.withdrawApplication = withdrawApplication;
        this.undoWithdrawal = undoWithdrawal;
        this.declareConflict = declareConflict;
        this.clock = clock;
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
        var channel = channel(form, errors);
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
        model.addAttribute("form", new DeedForm());
        return confirmAccountPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/konto/bestaetigen")
    String confirmAccount(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        deeds.atMost(errors, "reason", form.getReason(), LONGEST_CHECK);
        return deeds.attempt(
                form,
                errors,
                () -> {
                    confirmAccount.confirm(new ConfirmAccount.Command(caseNumber, form.cleanReason(), actor));
                    return Done.in(opened, "account-confirmed");
                },
                () -> confirmAccountPage(opened, model));
    }

    @GetMapping("/fuehrungszeugnis")
    String askForCertificate(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        form.setOn(DateFields.of(HouseTime.today(clock)));
        model.addAttribute("form", form);
        return certificatePage(desk.counsel(actor, caseNumber), model);
    }

    @PostMapping("/fuehrungszeugnis")
    String recordCertificate(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        deeds.require(errors, "who", form.getWho());
        deeds.atMost(errors, "who", form.getWho(), LONGEST_NAME);
        var seenOn = deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    recordCertificate.record(new RecordConductCertificate.Command(
                            caseNumber,
                            Texts.cleanLine(form.getWho()),
                            seenOn.orElseThrow(),
                            opened.person().name(),
                            actor));
                    return Done.in(opened, "certificate-seen");
                },
                () -> certificatePage(opened, model));
    }

    @GetMapping("/eingang")
    String askForReceivedOn(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        var form = new DeedForm();
        form.setOn(DateFields.of(opened.application().receivedOn()));
        model.addAttribute("form", form);
        return receivedOnPage(opened, model);
    }

    @PostMapping("/eingang")
    String correctReceivedOn(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var on = deeds.day(errors, "on", form.getOn());
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    correctReceivedOn.correct(
                            new CorrectReceivedOn.Command(caseNumber, on.orElseThrow(), form.cleanReason(), actor));
                    return Done.in(opened, "received-on-corrected");
                },
                () -> receivedOnPage(opened, model));
    }

    @GetMapping("/ruecknahme")
    String askToWithdraw(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return withdrawPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/ruecknahme")
    String withdraw(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var channel = channel(form, errors);
        deeds.require(errors, "text", form.getText());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    withdrawApplication.withdraw(new WithdrawApplication.Command(
                            caseNumber, Objects.requireNonNull(channel), form.cleanText(), actor));
                    return Done.in(opened, "application-withdrawn");
                },
                () -> withdrawPage(opened, model));
    }

    @GetMapping("/ruecknahme/aufheben")
    String askToUndoWithdrawal(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return undoWithdrawalPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/ruecknahme/aufheben")
    String undoWithdrawal(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    undoWithdrawal.undo(new UndoWithdrawal.Command(caseNumber, form.cleanReason(), actor));
                    return Done.in(opened, "withdrawal-undone");
                },
                () -> undoWithdrawalPage(opened, model));
    }

    @GetMapping("/befangenheit")
    String askForConflict(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return conflictPage(desk.takePart(actor, caseNumber), model);
    }

    @PostMapping("/befangenheit")
    String declareConflict(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.takePart(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    declareConflict.declare(
                            new DeclareConflict.Command(caseNumber, actor.id(), form.cleanReason(), actor));
                    return Done.in(opened, "conflict-declared");
                },
                () -> conflictPage(opened, model));
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
                .radios("channel", words.choices(OFFLINE))
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
        accounts.find(opened.caseNumber())
                .ifPresent(account -> page.fact(words.text("case.account.holder"), account.holder())
                        .fact(words.text("case.account.iban"), account.iban().grouped()));
        return page.longtext("reason").show(model);
    }

    private String certificatePage(DeskCase opened, Model model) {
        return pages.page("certificate", opened, "fuehrungszeugnis")
                .text("who")
                .date("on")
                .show(model);
    }

    private String receivedOnPage(DeskCase opened, Model model) {
        return pages.page("received-on", opened, "eingang")
                .date("on")
                .longtext("reason")
                .show(model);
    }

    private String withdrawPage(DeskCase opened, Model model) {
        return pages.page("withdraw", opened, "ruecknahme")
                .radios("channel", words.choices(OFFLINE))
                .longtext("text")
                .show(model);
    }

    private String undoWithdrawalPage(DeskCase opened, Model model) {
        return pages.page("undo-withdrawal", opened, "ruecknahme/aufheben")
                .longtext("reason")
                .show(model);
    }

    private String conflictPage(DeskCase opened, Model model) {
        return pages.page("conflict", opened, "befangenheit").longtext("reason").show(model);
    }

    private static DeskCase withSponsor(DeskCase opened) {
        if (!opened.application().hasSponsor()) {
            throw new NotFoundException("No sponsor in " + opened.caseNumber());
        }
        return opened;
    }

    private @Nullable Channel channel(DeedForm form, BindingResult errors) {
        var channel = form.chosen(Channel.class, form.getChannel());
        if (channel == null) {
            deeds.wrong(errors, "channel");
        }
        return channel;
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
        deeds.atMost(errors, "iban", form.getIban(), LONGEST_IBAN);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new BankAccount(
                        Texts.cleanLine(form.getHolder()), new Iban(Texts.cleanLine(form.getIban())), null));
    }
}
