package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.application.LinkedAnswers;
import de.foerdertopf.application.MendSponsorsAccount;
import de.foerdertopf.application.NameSponsorsAccount;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the account that a sponsor names by its one-time link, or mends. */
@Controller
@RequestMapping("/traeger/{token}/konto")
class SponsorAccountController {

    private final LinkedAnswers links;
    private final MendSponsorsAccount mendSponsorsAccount;
    private final NameSponsorsAccount nameSponsorsAccount;
    private final SponsorDone done;
    private final SponsorPages pages;

    SponsorAccountController(
            LinkedAnswers links,
            MendSponsorsAccount mendSponsorsAccount,
            NameSponsorsAccount nameSponsorsAccount,
            SponsorDone done,
            SponsorPages pages) {
        this.links = links;
        this.mendSponsorsAccount = mendSponsorsAccount;
        this.nameSponsorsAccount = nameSponsorsAccount;
        this.done = done;
        this.pages = pages;
    }

    /** The sponsor names another account by a link of its own, or mends a mistyped IBAN, as long as the one in force is wrong. */
    @PostMapping
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
        var mended = links.wrongAccount(token).isPresent();
        if (!errors.hasErrors()
                && account.or(() -> mended ? links.answeredCase(token) : Optional.empty())
                        .filter(it -> nameSponsorsAccount.isUseless(it, new Iban(Texts.cleanLine(form.iban))))
                        .isPresent()) {
            errors.rejectValue("iban", "typed.iban.useless");
        }
        if (errors.hasErrors() && account.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.askForAccount(token, account.get(), form, errors, model);
        }
        if (errors.hasErrors() && mended) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return done.show(token, true, form, errors, model);
        }
        if (!errors.hasErrors()) {
            var named = new BankAccount(Texts.cleanLine(form.holder), new Iban(Texts.cleanLine(form.iban)), null);
            if (account.isPresent()) {
                SponsorController.once(
                        () -> nameSponsorsAccount.name(token, named), () -> nameSponsorsAccount.isNamedBy(token));
            } else {
                mendSponsorsAccount.mend(token, named);
            }
        }
        flash.addFlashAttribute(SponsorController.NOT_TAKEN, done.isNotTaken(token, form.iban));
        return "redirect:/traeger/" + token;
    }
}
