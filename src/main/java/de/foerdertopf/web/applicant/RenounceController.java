package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.RenounceGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * A group gives its whole grant up by itself, once it has read what that means; a part it gives up by asking for less
 * ({@link ChangeController}). Where a sponsor is the recipient, the grant is not the group's to give up.
 */
@Controller
@RequestMapping("/meine/{caseNumber}/verzicht")
class RenounceController {

    private final OwnCases ownCases;
    private final GroupStages stages;
    private final RenounceGrant renounceGrant;
    private final ChangeWishes changeWishes;
    private final Funds funds;
    private final MessageSource messages;
    private final Fmt fmt;

    RenounceController(
            OwnCases ownCases,
            GroupStages stages,
            RenounceGrant renounceGrant,
            ChangeWishes changeWishes,
            Funds funds,
            MessageSource messages,
            Fmt fmt) {
        this.ownCases = ownCases;
        this.stages = stages;
        this.renounceGrant = renounceGrant;
        this.changeWishes = changeWishes;
        this.funds = funds;
        this.messages = messages;
        this.fmt = fmt;
    }

    /**
     * What the page says.
     *
     * @param sentences what it means
     * @param possible false where somebody else must say so
     * @param mayWantLess whether the group can ask for less instead
     */
    record Page(List<String> sentences, boolean possible, boolean mayWantLess, String action, String backHref) {}

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        if (!stages.isTold(application) || !renounceGrant.isPossible(caseNumber)) {
            return over(application);
        }
        return draw(application, new RenounceForm(), null, model);
    }

    @PostMapping
    String renounce(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") RenounceForm form,
            BindingResult ignored,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var application = ownCases.require(caseNumber, actor);
        if (!stages.isTold(application) || !renounceGrant.isPossible(caseNumber)) {
            return over(application);
        }
        var errors = new DirectFieldBindingResult(form, "form");
        if (!form.declared) {
            errors.rejectValue("declared", "typed.renounce.missing");
        }
        if (errors.hasErrors() || !isItsOwn(application)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draw(application, form, errors, model);
        }
        var standing = renounceGrant.standing(caseNumber);
        var seen = SeenForm.in(fields::get);
        if (seen == null || seen.isOutdated(standing, Map.of())) {
            return changedMeanwhile(application, model, response);
        }
        try {
            renounceGrant.renounce(new RenounceGrant.Command(caseNumber, Channel.ONLINE, "", standing, actor));
        } catch (StaleCaseException e) {
            return changedMeanwhile(application, model, response);
        } catch (BusinessRuleViolation e) {
            if (e.code().equals("renounce.not-possible")) {
                return over(application);
            }
            throw e;
        }
        return "redirect:/meine/" + caseNumber + "?verzichtet";
    }

    /** The declaration is asked for again: it was one about something else. */
    private String changedMeanwhile(SubmittedApplication application, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("changed", text("renounce.meanwhile"));
        return draw(application, new RenounceForm(), null, model);
    }

    private String over(SubmittedApplication application) {
        return "redirect:/meine/" + application.caseNumber()
                + (stages.of(application) == GroupStage.RENOUNCED ? "?verzichtet" : "?zu");
    }

    private static boolean isItsOwn(SubmittedApplication application) {
        return application.recipient().kind() != GrantRecipient.Kind.SPONSOR;
    }

    private String draw(
            SubmittedApplication application, RenounceForm form, @Nullable BindingResult errors, Model model) {
        var caseNumber = application.caseNumber();
        var standing = renounceGrant.standing(caseNumber);
        SeenForm.of(standing).putInto(model);
        model.addAttribute("fund", FundFaces.of(funds.require(application.fund())));
        model.addAttribute("form", form);
        if (errors != null) {
            model.addAllAttributes(errors.getModel());
        }
        model.addAttribute(
                "renounce",
                new Page(
                        isItsOwn(application) ? meaning(caseNumber, standing) : sponsors(application),
                        isItsOwn(application),
                        changeWishes.mayAsk(application, ChangeWishes.AMOUNT),
                        "/meine/" + caseNumber + "/verzicht",
                        "/meine/" + caseNumber));
        return "applicant/renounce";
    }

    private List<String> meaning(CaseNumber caseNumber, RenounceGrant.Standing standing) {
        var sentences = new ArrayList<String>();
        sentences.add(text("renounce.text", fmt.money(standing.granted())));
        if (standing.paid().isPositive()) {
            sentences.add(text(
                    "renounce.paid", fmt.money(standing.paid()), fmt.weekday(renounceGrant.payBackUntil(caseNumber))));
        } else if (!standing.onItsWay()) {
            sentences.add(text("renounce.unpaid"));
        }
        if (standing.onItsWay()) {
            sentences.add(text("renounce.on-its-way"));
        }
        sentences.add(text("renounce.final"));
        return sentences;
    }

    private List<String> sponsors(SubmittedApplication application) {
        var office = funds.require(application.fund()).authority();
        return List.of(text("renounce.sponsor", MoneyWords.sponsorOf(application), office.phone(), office.email()));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
