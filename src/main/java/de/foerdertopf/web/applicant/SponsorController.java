package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.LinkedAnswers;
import de.foerdertopf.application.NameSponsorsAccount;
import de.foerdertopf.application.RenewSponsorLink;
import de.foerdertopf.application.SponsorDrafts;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.questions.Reads;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
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

    static final String NOT_TAKEN = "notTaken";

    private final AnswerForSponsor answerForSponsor;
    private final NameSponsorsAccount nameSponsorsAccount;
    private final RenewSponsorLink renewSponsorLink;
    private final SponsorDrafts drafts;
    private final Applications applications;
    private final SponsorDone done;
    private final SponsorPages pages;
    private final LinkedAnswers links;

    SponsorController(
            AnswerForSponsor answerForSponsor,
            NameSponsorsAccount nameSponsorsAccount,
            RenewSponsorLink renewSponsorLink,
            SponsorDrafts drafts,
            Applications applications,
            SponsorDone done,
            SponsorPages pages,
            LinkedAnswers links) {
        this.answerForSponsor = answerForSponsor;
        this.nameSponsorsAccount = nameSponsorsAccount;
        this.renewSponsorLink = renewSponsorLink;
        this.drafts = drafts;
        this.applications = applications;
        this.done = done;
        this.pages = pages;
        this.links = links;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        var account = nameSponsorsAccount.openCase(token);
        if (account.isPresent()) {
            return pages.askForAccount(token, account.get(), new AccountForm(), null, model);
        }
        return closed(token, model, response).orElseGet(() -> pages.ask(token, model));
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
            model.addAttribute(NOT_TAKEN, done.isNotTaken(token, form.iban));
            return before.get();
        }
        drafts.keep(token, typed(form));
        if (later != null) {
            return "redirect:/traeger/" + token + "#gespeichert";
        }
        var known = known(token, form);
        var errors = check(form, known.isPresent());
        if (!errors.hasFieldErrors("iban") && isUseless(token, form.iban)) {
            errors.rejectValue("iban", "typed.iban.useless");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.ask(token, form, errors, model);
        }
        var iban = Texts.cleanLine(form.iban);
        once(
                () -> answerForSponsor.answer(
                        token,
                        Reads.YES.equals(form.answer),
                        iban.isEmpty()
                                ? known.orElse(null)
                                : new BankAccount(Texts.cleanLine(form.holder), new Iban(iban), null),
                        Texts.clean(form.reason)),
                () -> links.givenAnswer(token).isPresent());
        return "redirect:/traeger/" + token;
    }

    /** Sends the sponsor a new link, for its answer or for another account; the page says the same whoever asks. */
    @PostMapping("/neu")
    String renew(@PathVariable String token, RedirectAttributes flash, HttpServletResponse response) {
        renewSponsorLink.renew(token);
        flash.addFlashAttribute("asked", true);
        return "redirect:/traeger/" + token;
    }

    /** The account that the sponsor takes over from another group; what it typed goes before. */
    private Optional<BankAccount> known(String token, SponsorForm form) {
        if (!form.known || !form.iban.isBlank() || !Reads.YES.equals(form.answer)) {
            return Optional.empty();
        }
        try {
            return nameSponsorsAccount
                    .known(links.caseOf(token))
                    .map(account -> new BankAccount(account.holder(), account.iban(), null));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Nothing is said of an account whose link was used up a moment ago, by the same form that came twice. */
    private boolean isUseless(String token, String typed) {
        try {
            return nameSponsorsAccount.isUseless(links.caseOf(token), new Iban(Texts.cleanLine(typed)));
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** A form that is sent twice at once finds its link used up by itself, and is led to the same page. */
    static void once(Runnable deed, BooleanSupplier done) {
        try {
            deed.run();
        } catch (NotFoundException e) {
            if (!done.getAsBoolean()) {
                throw e;
            }
        }
    }

    /** What stands behind a link that was used, or that nobody used in time. */
    private Optional<String> closed(String token, Model model, HttpServletResponse response) {
        return answered(token, model)
                .or(() -> links.expiredCase(token).map(applications::require).map(application -> {
                    response.setStatus(HttpStatus.GONE.value());
                    return pages.expired(token, application, model);
                }));
    }

    /** Who opens a used link again sees what was answered, and an account that must be mended. */
    private Optional<String> answered(String token, Model model) {
        return links.givenAnswer(token).map(consented -> {
            var form = new AccountForm();
            links.wrongAccount(token).ifPresent(account -> {
                form.holder = account.holder();
                form.iban = account.iban().typed();
            });
            return done.show(token, consented, form, null, model);
        });
    }

    private static BindingResult check(SponsorForm form, boolean accountKnown) {
        var errors = new DirectFieldBindingResult(form, "form");
        var consents = Reads.YES.equals(form.answer);
        if (!List.of(Reads.YES, Reads.NO).contains(form.answer)) {
            errors.rejectValue("answer", "typed.sponsor-answer.missing");
        }
        if ((consents && !accountKnown) || !form.iban.isBlank()) {
            Typed.requireLine(errors, "holder", form.holder, "typed.holder.missing");
            Typed.requireIban(errors, "iban", form.iban);
        }
        Typed.checkText(errors, "reason", form.reason);
        if (!form.declared) {
            errors.rejectValue("declared", "typed.sponsor-declaration.missing");
        }
        return errors;
    }

    /** All but the declaration: whoever sends the answer makes it. */
    private static Map<String, List<String>> typed(SponsorForm form) {
        return Map.of(
                "answer", List.of(form.answer),
                "known", List.of(Boolean.toString(form.known)),
                "holder", List.of(form.holder),
                "iban", List.of(form.iban),
                "reason", List.of(form.reason));
    }
}
