package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SponsorState;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.layout.FundFaces;
import java.time.Clock;
import java.util.ArrayList;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tells a group that its application has arrived, and what comes next. */
@Controller
@RequestMapping("/meine/{caseNumber}/eingegangen")
class ArrivedController {

    private final OwnCases ownCases;
    private final GroupStages stages;
    private final WhoActs whoActs;
    private final Funds funds;
    private final MessageSource messages;
    private final Clock clock;

    ArrivedController(
            OwnCases ownCases, GroupStages stages, WhoActs whoActs, Funds funds, MessageSource messages, Clock clock) {
        this.ownCases = ownCases;
        this.stages = stages;
        this.whoActs = whoActs;
        this.funds = funds;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String arrived(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        var sponsor = application.answers().sponsor();
        var round = funds.round(application.fund(), application.round());
        var next = new ArrayList<String>();
        if (sponsor != null && application.sponsorState() == SponsorState.ASKED) {
            next.add(text("confirmation.next.sponsor", sponsor.name()));
        }
        next.add(text("confirmation.next.check"));
        if (funds.edition(application.edition()).rules().counselling().offered()) {
            next.add(text("confirmation.next.counselling"));
        }
        next.add(text("confirmation.next.decision"));
        next.add(text("confirmation.next.money"));
        var page = new ConfirmationPage(
                caseNumber,
                application.answers().project().title(),
                application.answers().contact().email(),
                whoActs.at(stages.shown(application), application),
                round.decisionPlannedOn(HouseTime.today(clock)),
                next,
                "/meine/" + caseNumber,
                "/meine/" + caseNumber + "/antrag.pdf");
        return FundFaces.show("applicant/confirmation", funds.require(application.fund()), page, model);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
