package de.foerdertopf.web.applicant;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.Renunciations;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.Link;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A person withdraws her application, or reads what she can do instead. */
@Controller
@RequestMapping("/meine/{caseNumber}/zurueckziehen")
class WithdrawController {

    private final OwnCases ownCases;
    private final GroupStages stages;
    private final Funds funds;
    private final WithdrawApplication withdrawApplication;
    private final Renunciations renunciations;
    private final GroupLetters groupLetters;
    private final MessageSource messages;

    WithdrawController(
            OwnCases ownCases,
            GroupStages stages,
            Funds funds,
            WithdrawApplication withdrawApplication,
            Renunciations renunciations,
            GroupLetters groupLetters,
            MessageSource messages) {
        this.ownCases = ownCases;
        this.stages = stages;
        this.funds = funds;
        this.withdrawApplication = withdrawApplication;
        this.renunciations = renunciations;
        this.groupLetters = groupLetters;
        this.messages = messages;
    }

    @GetMapping
    String askToWithdraw(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        var stage = stages.of(application);
        if (stage == GroupStage.WITHDRAWN) {
            return "redirect:/meine/" + caseNumber + "?zurueckgezogen";
        }
        if (!stage.mayWithdraw()) {
            return tooLateToWithdraw(application, model);
        }
        return new ConfirmPage(
                        text("withdraw.title"),
                        List.of(
                                text(
                                        "withdraw.text",
                                        application.answers().project().title()),
                                text("withdraw.again")),
                        true,
                        "/meine/" + caseNumber + "/zurueckziehen",
                        text("withdraw.submit"),
                        "/meine/" + caseNumber,
                        text("proof.back"))
                .show(funds.require(application.fund()), model);
    }

    @TakesTwoClicks
    @PostMapping
    String withdraw(@PathVariable CaseNumber caseNumber, Actor actor, Model model, HttpServletResponse response) {
        var application = ownCases.require(caseNumber, actor);
        if (stages.of(application) != GroupStage.WITHDRAWN) {
            try {
                withdrawApplication.withdraw(new WithdrawApplication.Command(caseNumber, Channel.ONLINE, "", actor));
            } catch (BusinessRuleViolation e) {
                var now = ownCases.require(caseNumber, actor);
                var stage = stages.of(now);
                if (stage != GroupStage.WITHDRAWN && stage.mayWithdraw()) {
                    throw e;
                }
                if (stage != GroupStage.WITHDRAWN) {
                    response.setStatus(HttpStatus.CONFLICT.value());
                    return tooLateToWithdraw(now, model);
                }
            }
        }
        return "redirect:/meine/" + caseNumber + "?zurueckgezogen";
    }

    /** What the group can do instead, once its application is decided. */
    private String tooLateToWithdraw(SubmittedApplication application, Model model) {
        var office = funds.require(application.fund()).authority();
        var stage = stages.of(application);
        var instead = stage.mayChange()
                ? "withdraw.closed.granted"
                : stage == GroupStage.DECIDED_UNTOLD ? "withdraw.closed.untold" : "withdraw.closed.over";
        var base = "/meine/" + application.caseNumber();
        return new ConfirmPage(
                        text("withdraw.closed.title"),
                        List.of(text("withdraw.closed.text"), text(instead, office.phone(), office.email())),
                        false,
                        base + "/zurueckziehen",
                        text("withdraw.submit"),
                        base,
                        text("proof.back"),
                        groupLetters.isTold(application) && renunciations.isPossible(application.caseNumber())
                                ? new Link(text("more.renounce"), base + "/verzicht")
                                : null)
                .show(funds.require(application.fund()), model);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
