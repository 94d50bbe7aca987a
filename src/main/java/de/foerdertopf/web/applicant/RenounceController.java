package de.foerdertopf.web.applicant;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.proofofuse.RenounceGrant;
import de.foerdertopf.proofofuse.Renunciations;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
    private final RenouncePages pages;
    private final Renunciations renunciations;
    private final GroupLetters groupLetters;

    RenounceController(
            OwnCases ownCases,
            GroupStages stages,
            RenounceGrant renounceGrant,
            RenouncePages pages,
            Renunciations renunciations,
            GroupLetters groupLetters) {
        this.ownCases = ownCases;
        this.stages = stages;
        this.renounceGrant = renounceGrant;
        this.pages = pages;
        this.renunciations = renunciations;
        this.groupLetters = groupLetters;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        if (!groupLetters.isTold(application) || !renunciations.isPossible(caseNumber)) {
            return over(application);
        }
        return pages.show(application, new RenounceForm(), null, model);
    }

    @TakesTwoClicks
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
        if (!groupLetters.isTold(application) || !renunciations.isPossible(caseNumber)) {
            return over(application);
        }
        var errors = new DirectFieldBindingResult(form, "form");
        if (!form.declared) {
            errors.rejectValue("declared", "typed.renounce.missing");
        }
        if (errors.hasErrors() || !RenouncePages.isItsOwn(application)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(application, form, errors, model);
        }
        var standing = renunciations.standing(caseNumber);
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
        return pages.showChanged(application, model);
    }

    private String over(SubmittedApplication application) {
        return "redirect:/meine/" + application.caseNumber()
                + (stages.of(application) == GroupStage.RENOUNCED ? "?verzichtet" : "?zu");
    }
}
