package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.NameSponsorsAccount;
import de.foerdertopf.application.RenewSponsorLink;
import de.foerdertopf.application.SponsorDrafts;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.questions.Reads;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page behind a fiscal sponsor's one-time link. Looking uses nothing up; only sending answers. */
@Controller
@RequestMapping("/traeger/{token}")
class SponsorController {

    private static final String NOT_TAKEN = "notTaken";

    private final AnswerForSponsor answerForSponsor;
    private final NameSponsorsAccount nameSponsorsAccount;
    private final RenewSponsorLink renewSponsorLink;
    private final SponsorDrafts drafts;
    private final Applications applications;
    private final PayeeAccounts accounts;
    private final Funds funds;
    private final MessageSource messages;
    private final SponsorDone done;
    private final Fmt fmt;
    private final Clock clock;

    SponsorController(
            AnswerForSponsor answerForSponsor,
            NameSponsorsAccount nameSponsorsAccount,
            RenewSponsorLink renewSponsorLink,
            SponsorDrafts drafts,
            Applications applications,
            PayeeAccounts accounts,
            Funds funds,
            MessageSource messages,
            SponsorDone done,
            Fmt fmt,
            Clock clock) {
        this.answerForSponsor = answerForSponsor;
        this.nameSponsorsAccount = nameSponsorsAccount;
        this.renewSponsorLink = renewSponsorLink;
        this.drafts = drafts;
        this.applications = applications;
        this.accounts = accounts;
        this.funds = funds;
        this.messages = messages;
        this.done = done;
        this.fmt = fmt;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        var account = nameSponsorsAccount.openCase(token);
        if (account.isPresent()) {
            return askForAccount(token, account.get(), new AccountForm(), null, model);
        }
        return closed(token, model, response).orElseGet(() -> {
            var saved = drafts.find(token);
            saved.ifPresent(form -> model.addAttribute("savedAt", form.savedAt()));
            return draw(
                    token,
                    saved.map(form -> Draft.bind(new SponsorForm(), form.values()))
                            .orElseGet(SponsorForm::new),
                    null,
                    model);
        });
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @ModelAttribute("form") SponsorForm form,
            BindingResult ignored,
            @RequestParam(name = "later", required = false) @Nullable String later,
            Model model,
            HttpServletResponse response) {
        if (nameSponsorsAccount.openCase(token).isPresent()) {
            return "redirect:/traeger/" + token;
        }
        var before = closed(token, model, response);
        if (before.isPresent()) {
            model.addAttribute(NOT_TAKEN, isNotTaken(token, form.iban));
            return before.get();
        }
        var saved = drafts.keep(token, typed(form));
        if (later != null) {
            return "redirect:/traeger/" + token + "#gespeichert";
        }
        var errors = check(form);
        if (errors.hasErrors()) {
            model.addAttribute("savedAt", saved.savedAt());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draw(token, form, errors, model);
        }
        var iban = Texts.cleanLine(form.iban);
        once(
                () -> answerForSponsor.answer(
                        token,
                        Reads.YES.equals(form.answer),
                        iban.isEmpty() ? null : new BankAccount(Texts.cleanLine(form.holder), new Iban(iban), null),
                        Texts.clean(form.reason)),
                () -> answerForSponsor.givenAnswer(token).isPresent());
        return "redirect:/traeger/" + token;
    }

    /** Sends the sponsor a new link, for its answer or for another account; the page says the same whoever asks. */
    @PostMapping("/neu")
    String renew(@PathVariable String token, RedirectAttributes flash, HttpServletResponse response) {
        renewSponsorLink.renew(token);
        flash.addFlashAttribute("asked", true);
        return "redirect:/traeger/" + token;
    }

    /** The sponsor names another account by a link of its own, or mends a mistyped IBAN, as long as the one in force is wrong. */
    @PostMapping("/konto")
    String mendAccount(
            @PathVariable String token,
            @ModelAttribute("form") AccountForm form,
            BindingResult ignored,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var errors = new DirectFieldBindingResult(form, "form");
        Typed.requireLine(errors, "holder", form.holder, "typed.holder.missing");
        Typed.requireIban(errors, "iban", form.iban);
        var account = nameSponsorsAccount.openCase(token);
        if (!errors.hasErrors() && nameSponsorsAccount.isUselessAgain(token, new Iban(Texts.cleanLine(form.iban)))) {
            errors.rejectValue("iban", "typed.iban.useless");
        }
        if (errors.hasErrors() && account.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return askForAccount(token, account.get(), form, errors, model);
        }
        if (errors.hasErrors() && answerForSponsor.wrongAccount(token).isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return done(token, true, form, errors, model);
        }
        if (!errors.hasErrors()) {
            var named = new BankAccount(Texts.cleanLine(form.holder), new Iban(Texts.cleanLine(form.iban)), null);
            if (account.isPresent()) {
                once(() -> nameSponsorsAccount.name(token, named), () -> nameSponsorsAccount.isNamedBy(token));
            } else {
                answerForSponsor.mendAccount(token, named);
            }
        }
        flash.addFlashAttribute(NOT_TAKEN, isNotTaken(token, form.iban));
        return "redirect:/traeger/" + token;
    }

    /** A form that is sent twice at once finds its link used up by itself, and is led to the same page. */
    private static void once(Runnable deed, BooleanSupplier done) {
        try {
            deed.run();
        } catch (NotFoundException e) {
            if (!done.getAsBoolean()) {
                throw e;
            }
        }
    }

    /** Who sends another account by a link that is used up must not think that the money goes there. */
    private boolean isNotTaken(String token, String typed) {
        var iban = Texts.cleanLine(typed);
        return Iban.isMeantBy(iban) && done.isNotTaken(token, new Iban(iban));
    }

    private String askForAccount(
            String token, CaseNumber caseNumber, AccountForm form, @Nullable BindingResult errors, Model model) {
        var application = applications.require(caseNumber);
        model.addAttribute("fund", FundFaces.of(funds.require(application.fund())));
        model.addAttribute("form", form);
        if (errors != null) {
            model.addAllAttributes(errors.getModel());
        }
        model.addAttribute("group", application.answers().initiative().name());
        model.addAttribute("project", application.answers().project().title());
        model.addAttribute("until", fmt.weekday(nameSponsorsAccount.lastDay(token)));
        model.addAttribute("known", accounts.find(caseNumber).isPresent());
        model.addAttribute("action", "/traeger/" + token + "/konto");
        return "applicant/sponsor-account";
    }

    /** What stands behind a link that was used, or that nobody used in time. */
    private Optional<String> closed(String token, Model model, HttpServletResponse response) {
        return answered(token, model).or(() -> answerForSponsor
                .expiredCase(token)
                .map(applications::require)
                .map(application -> {
                    var fund = funds.require(application.fund());
                    response.setStatus(HttpStatus.GONE.value());
                    model.addAttribute("fund", FundFaces.of(fund));
                    model.addAttribute("phone", fund.authority().phone());
                    model.addAttribute("action", "/traeger/" + token + "/neu");
                    return "applicant/sponsor-expired";
                }));
    }

    /** Who opens a used link again sees what was answered, and an account that must be mended. */
    private Optional<String> answered(String token, Model model) {
        return answerForSponsor.givenAnswer(token).map(consented -> {
            var form = new AccountForm();
            answerForSponsor.wrongAccount(token).ifPresent(account -> {
                form.holder = account.holder();
                form.iban = account.iban().typed();
            });
            return done(token, consented, form, null, model);
        });
    }

    private String done(
            String token, boolean consented, AccountForm form, @Nullable BindingResult errors, Model model) {
        model.addAttribute("form", form);
        if (errors != null) {
            model.addAllAttributes(errors.getModel());
        }
        answerForSponsor
                .answeredCase(token)
                .map(applications::require)
                .map(application -> funds.require(application.fund()))
                .ifPresent(fund -> {
                    model.addAttribute("fund", FundFaces.of(fund));
                    model.addAttribute("phone", fund.authority().phone());
                });
        model.addAttribute("done", done.of(token, consented));
        model.addAttribute("action", "/traeger/" + token + "/konto");
        model.addAttribute("renew", "/traeger/" + token + "/neu");
        return "applicant/sponsor-done";
    }

    private static BindingResult check(SponsorForm form) {
        var errors = new DirectFieldBindingResult(form, "form");
        var consents = Reads.YES.equals(form.answer);
        if (!List.of(Reads.YES, Reads.NO).contains(form.answer)) {
            errors.rejectValue("answer", "typed.sponsor-answer.missing");
        }
        if (consents || !form.iban.isBlank()) {
            Typed.requireLine(errors, "holder", form.holder, "typed.holder.missing");
            Typed.requireIban(errors, "iban", form.iban);
        }
        Typed.checkText(errors, "reason", form.reason);
        if (!form.declared) {
            errors.rejectValue("declared", "typed.sponsor-declaration.missing");
        }
        return errors;
    }

    private String draw(String token, SponsorForm form, @Nullable BindingResult errors, Model model) {
        var application = applications.require(answerForSponsor.caseOf(token));
        var fund = funds.require(application.fund());
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute("form", form);
        if (errors != null) {
            model.addAllAttributes(errors.getModel());
        }
        model.addAttribute(
                "answers",
                List.of(
                        Choice.of(Reads.YES, text("sponsor.answer.YES")),
                        Choice.of(Reads.NO, text("sponsor.answer.NO"))));
        model.addAttribute("sponsor", page(token, application));
        return "applicant/sponsor";
    }

    private SponsorPage page(String token, SubmittedApplication application) {
        var fund = funds.require(application.fund());
        var sponsor = application.answers().sponsor();
        if (sponsor == null) {
            throw new NotFoundException("No sponsor");
        }
        var round = funds.round(application.fund(), application.round());
        var today = HouseTime.today(clock);
        var until = answerForSponsor.lastDay(token);
        return new SponsorPage(
                application.caseNumber(),
                sponsor.name(),
                application.answers().initiative().name(),
                application.answers().contact().name(),
                application.answers().project().title(),
                fmt.period(application.answers().project().period()),
                application.answers().amountRequested(),
                fund.name() + ", " + fund.authority().head(),
                "/traeger/" + token,
                round.decisionDay().isAfter(today) && round.decisionDay().isBefore(until) ? round.decisionDay() : until,
                null);
    }

    /** All but the declaration: whoever sends the answer makes it. */
    private static Map<String, List<String>> typed(SponsorForm form) {
        return Map.of(
                "answer", List.of(form.answer),
                "holder", List.of(form.holder),
                "iban", List.of(form.iban),
                "reason", List.of(form.reason));
    }

    private String text(String code) {
        return Objects.requireNonNull(messages.getMessage(code, null, LocaleContextHolder.getLocale()));
    }
}
