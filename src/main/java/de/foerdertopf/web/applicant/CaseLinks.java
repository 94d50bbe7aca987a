package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.notice.writing.PortalDelivery;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Renunciations;
import de.foerdertopf.web.layout.Link;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What else a group can do about its case, beside what it is asked for. */
@Component
class CaseLinks {

    private final GroupLetters groupLetters;
    private final SentProofPages sentProof;
    private final ProofsOfUse proofs;
    private final PayeeAccounts accounts;
    private final Renunciations renunciations;
    private final PortalDelivery portal;
    private final MessageSource messages;

    CaseLinks(
            GroupLetters groupLetters,
            SentProofPages sentProof,
            ProofsOfUse proofs,
            PayeeAccounts accounts,
            Renunciations renunciations,
            PortalDelivery portal,
            MessageSource messages) {
        this.sentProof = sentProof;
        this.proofs = proofs;
        this.accounts = accounts;
        this.groupLetters = groupLetters;
        this.renunciations = renunciations;
        this.portal = portal;
        this.messages = messages;
    }

    List<Link> of(GroupStage stage, SubmittedApplication application) {
        var base = "/meine/" + application.caseNumber();
        var links = new ArrayList<Link>();
        links.add(new Link(text("more.copy"), base + "/antrag.pdf"));
        if (application.state() == ApplicationState.SUBMITTED) {
            links.add(new Link(text("more.correct"), base + "/aendern"));
        }
        sentProof.link(CaseSide.GROUP, proofs.find(application.caseNumber())).ifPresent(links::add);
        links.add(new Link(text("more.contact"), base + "/kontakt"));
        if (stage.mayTellAccount() && !MoneyWords.isSponsors(application)) {
            links.add(new Link(
                    text(accounts.find(application.caseNumber()).isPresent() ? "more.account.other" : "more.account"),
                    base + "/konto"));
        }
        links.add(new Link(text("more.language"), base + "/sprache"));
        if (portal.isOffered(application) && stage != GroupStage.WITHDRAWN) {
            links.add(new Link(text("more.delivery"), base + "/briefwege"));
        }
        if (stage.mayChange()) {
            links.add(new Link(text("more.change"), base + "/aenderung"));
        }
        if (groupLetters.isTold(application) && renunciations.isPossible(application.caseNumber())) {
            links.add(new Link(text("more.renounce"), base + "/verzicht"));
        }
        if (stage.mayWithdraw()) {
            links.add(new Link(text("more.withdraw"), base + "/zurueckziehen"));
        }
        links.add(new Link(text("more.again"), base + "/noch-einmal"));
        return links;
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
