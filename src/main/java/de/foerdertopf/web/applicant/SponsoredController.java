package de.foerdertopf.web.applicant;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.FundFaces;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A group's case for the fiscal sponsor that answers for it, once it has signed in with the address to which we write. */
@Controller
@RequestMapping("/gruppen/{caseNumber}")
class SponsoredController {

    private final OwnCases ownCases;
    private final SponsoredPages pages;
    private final Funds funds;
    private final MessageSource messages;

    SponsoredController(OwnCases ownCases, SponsoredPages pages, Funds funds, MessageSource messages) {
        this.ownCases = ownCases;
        this.pages = pages;
        this.funds = funds;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable CaseNumber caseNumber, @RequestParam Map<String, String> said, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor, CaseSide.SPONSOR);
        if (said.containsKey("nachweis")) {
            model.addAttribute(
                    "noticeText", messages.getMessage("done.nachweis", null, LocaleContextHolder.getLocale()));
        }
        return FundFaces.show("applicant/sponsored", funds.require(application.fund()), pages.page(application), model);
    }
}
