package de.foerdertopf.correspondence;

import de.foerdertopf.applicant.PayableAccounts;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.AskSponsor;
import de.foerdertopf.application.ChangeContact.ContactChanged;
import de.foerdertopf.application.ContactDetails.Whose;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.WantSponsorsAccount.SponsorsAccountWanted;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks fiscal sponsors for another account where none gets the money. */
@Component
class SponsorAccountMessages {

    private static final String ACCOUNT = "sponsor-account";

    private final Messenger messenger;
    private final AskedByHand asked;
    private final SentMails mails;
    private final Applications applications;
    private final AskSponsor askSponsor;
    private final PayableAccounts payable;
    private final RefusedSponsorsAccount refusals;
    private final Links links;

    SponsorAccountMessages(
            Messenger messenger,
            AskedByHand asked,
            SentMails mails,
            Applications applications,
            AskSponsor askSponsor,
            PayableAccounts payable,
            RefusedSponsorsAccount refusals,
            Links links) {
        this.messenger = messenger;
        this.asked = asked;
        this.mails = mails;
        this.applications = applications;
        this.askSponsor = askSponsor;
        this.payable = payable;
        this.refusals = refusals;
        this.links = links;
    }

    /** As often as the desk asks; by itself once for each account and each payment that came back; where somebody holds a link, once a day. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(SponsorsAccountWanted event) {
        ask(event.caseNumber(), refusals.occasion(event));
    }

    private void ask(CaseNumber caseNumber, String occasion) {
        var returned = refusals.returned(caseNumber);
        var refused = refusals.refused(caseNumber);
        Addressee.sponsor(applications.require(caseNumber))
                .ifPresent(sponsor -> messenger.tell(
                        caseNumber,
                        sponsor,
                        Message.of(ACCOUNT + ":" + occasion, ACCOUNT)
                                .with("known", refusals.isAccountKnown(caseNumber))
                                .with(
                                        "accountLink",
                                        sponsor.email() == null
                                                ? ""
                                                : links.sponsor(askSponsor.askForAccount(caseNumber)))
                                .with("validUntil", GermanDates.inWords(askSponsor.lastDay()))
                                .with("returned", returned.isPresent())
                                .with("refused", refused.isPresent())
                                .with("near", returned.or(() -> refused).isEmpty())
                                .with(
                                        "lastFour",
                                        returned.map(payment -> payment.iban().lastFour())
                                                .orElse(""))
                                .with("why", returned.map(refusals::why).orElse(""))
                                .keptSecret()));
    }

    /** Where the question went to an address given up, it goes again. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ContactChanged event) {
        if (event.whose() != Whose.SPONSOR || !event.after().isRisky(event.before())) {
            return;
        }
        var application = applications.require(event.caseNumber());
        if (application.sponsorState() == SponsorState.CONSENTED
                && isAskedFor(event.caseNumber())
                && payable.isAnotherNeeded(event.caseNumber(), application.fund())) {
            asked.fallAway(event.caseNumber(), ACCOUNT, AskedByHand.Why.ELSEWHERE);
            ask(event.caseNumber(), event.at().toString());
        }
    }

    /** Whether the sponsor has been asked for an account since it consented. */
    private boolean isAskedFor(CaseNumber caseNumber) {
        return asked.isKnown(caseNumber, ACCOUNT)
                || mails.ofCase(caseNumber).stream()
                        .anyMatch(mail -> mail.template().equals(ACCOUNT));
    }
}
