package de.foerdertopf.web.applicant;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.FundFaces;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the house wrote to a person about a case by e-mail, for whoever looks for a mail that is gone; for a group's sponsor as well. */
@Controller
class OwnMessagesController {

    private final OwnCases ownCases;
    private final OwnMessages messages;
    private final Funds funds;

    OwnMessagesController(OwnCases ownCases, OwnMessages messages, Funds funds) {
        this.ownCases = ownCases;
        this.messages = messages;
        this.funds = funds;
    }

    @GetMapping({"/meine/{caseNumber}/nachrichten", "/gruppen/{caseNumber}/nachrichten"})
    String show(@PathVariable CaseNumber caseNumber, Actor actor, HttpServletRequest request, Model model) {
        var side = CaseSide.of(request);
        var application = ownCases.require(caseNumber, actor, side);
        return FundFaces.show(
                "applicant/messages",
                funds.require(application.fund()),
                messages.page(application, side, ownCases.address(actor)),
                model);
    }
}
