package de.foerdertopf.correspondence;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.AskSponsor;
import de.foerdertopf.application.ChangeContact.ContactChanged;
import de.foerdertopf.application.ContactDetails.Whose;
import de.foerdertopf.application.CorrectApplication.ApplicationCorrected;
import de.foerdertopf.application.RenewSponsorLink.SponsorLinkWanted;
import de.foerdertopf.application.SponsorAnswered;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.SubmitApplication.ApplicationSubmitted;
import de.foerdertopf.application.UndoWithdrawal.WithdrawalReversed;
import de.foerdertopf.application.WithdrawApplication.ApplicationWithdrawn;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks fiscal sponsors whether they stand in for a group. */
@Component
class SponsorMessages {

    /** Reason and template of the question whether a sponsor stands in. */
    static final String ASKED = "sponsor-asked";

    private final Messenger messenger;
    private final AskedByHand asked;
    private final SponsorAsking asking;
    private final Applications applications;
    private final AskSponsor askSponsor;
    private final Links links;

    SponsorMessages(
            Messenger messenger,
            AskedByHand asked,
            SponsorAsking asking,
            Applications applications,
            AskSponsor askSponsor,
            Links links) {
        this.messenger = messenger;
        this.asked = asked;
        this.asking = asking;
        this.applications = applications;
        this.askSponsor = askSponsor;
        this.links = links;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ApplicationSubmitted event) {
        if (event.sponsorAsked()) {
            ask(event.caseNumber(), ASKED);
        }
    }

    /** A sponsor that is named only now, or reached at another address, hears of it; one that was struck out does not. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ApplicationCorrected event) {
        if (event.sponsorChanged()) {
            asked.fallAway(event.caseNumber(), ASKED, AskedByHand.Why.CHANGED);
        }
        if (event.sponsorAsked()) {
            ask(event.caseNumber(), ASKED + ":" + event.at());
        }
    }

    /** Where the question did not get to, or went to an address given up, it goes again. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ContactChanged event) {
        if (event.whose() != Whose.SPONSOR || !event.after().isRisky(event.before())) {
            return;
        }
        var application = applications.require(event.caseNumber());
        if (application.sponsorState() == SponsorState.ASKED && application.state() != ApplicationState.WITHDRAWN) {
            asked.fallAway(event.caseNumber(), ASKED, AskedByHand.Why.ELSEWHERE);
            ask(event.caseNumber(), ASKED + ":" + event.at());
        }
    }

    /** A letter or a call that asks what is answered is not needed any more. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(SponsorAnswered event) {
        asked.fallAway(event.caseNumber(), ASKED, AskedByHand.Why.ANSWERED);
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ApplicationWithdrawn event) {
        asked.fallAway(event.caseNumber(), ASKED, AskedByHand.Why.WITHDRAWN);
    }

    /** A sponsor that had not been asked before the application was withdrawn is asked now. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(WithdrawalReversed event) {
        var isAsked = applications.require(event.caseNumber()).sponsorState() == SponsorState.ASKED;
        if (isAsked && asking.of(event.caseNumber()) != SponsorAsked.ASKED) {
            ask(event.caseNumber(), ASKED + ":" + event.at());
        }
    }

    /** A link that expired is replaced at most once a day, however often somebody asks. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(SponsorLinkWanted event) {
        ask(event.caseNumber(), ASKED + ":again:" + HouseTime.dayOf(event.at()));
    }

    private void ask(CaseNumber caseNumber, String reason) {
        Addressee.sponsor(applications.require(caseNumber))
                .ifPresent(sponsor -> messenger.tell(
                        caseNumber,
                        sponsor,
                        Message.of(reason, ASKED)
                                .with("sponsorLink", sponsor.email() == null ? "" : link(caseNumber))
                                .with("validUntil", GermanDates.inWords(askSponsor.lastDay()))
                                .keptSecret()));
    }

    private String link(CaseNumber caseNumber) {
        return links.sponsor(askSponsor.ask(caseNumber));
    }
}
