package de.foerdertopf.web.applicant;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.MoreTime;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.Fmt;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** More time for the proof of use: by one click the first time, by a call after that. */
@Controller
@RequestMapping("/meine/{caseNumber}/mehr-zeit")
class MoreTimeController {

    private final OwnCases ownCases;
    private final MoreTime moreTime;
    private final Funds funds;
    private final HearMissingProof hearMissingProof;
    private final MessageSource messages;
    private final Fmt fmt;

    MoreTimeController(
            OwnCases ownCases,
            MoreTime moreTime,
            Funds funds,
            HearMissingProof hearMissingProof,
            MessageSource messages,
            Fmt fmt) {
        this.ownCases = ownCases;
        this.moreTime = moreTime;
        this.funds = funds;
        this.hearMissingProof = hearMissingProof;
        this.messages = messages;
        this.fmt = fmt;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        var fund = funds.require(application.fund());
        var possible = moreTime.isOffered(caseNumber);
        var days = moreTime.days(caseNumber);
        return new ConfirmPage(
                        text("extend.title"),
                        List.of(
                                possible
                                        ? text("extend.text", days, fmt.weekday(moreTime.until(caseNumber)))
                                        : text("extend.call", fund.authority().phone())),
                        possible,
                        "/meine/" + caseNumber + "/mehr-zeit",
                        text("extend.submit", days),
                        "/meine/" + caseNumber,
                        text("proof.back"))
                .show(fund, model);
    }

    @TakesTwoClicks
    @PostMapping
    String extend(@PathVariable CaseNumber caseNumber, Actor actor) {
        ownCases.require(caseNumber, actor);
        if (moreTime.isOffered(caseNumber)) {
            hearMissingProof.extend(caseNumber, null, actor);
        }
        return "redirect:/meine/" + caseNumber + "?mehrzeit";
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
