package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SponsorAnswered;
import de.foerdertopf.application.SubmitApplication.ApplicationSubmitted;
import de.foerdertopf.application.UndoWithdrawal.WithdrawalReversed;
import de.foerdertopf.application.WithdrawApplication.ApplicationWithdrawn;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.shared.GermanDates;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells groups what becomes of their application. */
@Component
class ApplicationMessages {

    private final Messenger messenger;
    private final Applications applications;
    private final Funds funds;
    private final LetterWords words;

    ApplicationMessages(Messenger messenger, Applications applications, Funds funds, LetterWords words) {
        this.messenger = messenger;
        this.applications = applications;
        this.funds = funds;
        this.words = words;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ApplicationSubmitted event) {
        var round = funds.round(event.edition().fund(), event.round());
        messenger.tellGroup(
                event.caseNumber(),
                Message.of("application-submitted", "application-received")
                        .with("decisionDay", GermanDates.inWords(round.decisionDay()))
                        .with("sponsor", event.sponsorAsked())
                        .leadingTo(NoticeType.ACKNOWLEDGEMENT));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(SponsorAnswered event) {
        var sponsor = applications.require(event.caseNumber()).answers().sponsor();
        messenger.tellGroup(
                event.caseNumber(),
                Message.of("sponsor-answered:" + event.at(), event.consents() ? "sponsor-consented" : "sponsor-refused")
                        .with("sponsorName", sponsor == null ? words.of("sponsor.unnamed") : sponsor.name()));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ApplicationWithdrawn event) {
        messenger.tellGroup(
                event.caseNumber(), Message.of("application-withdrawn:" + event.at(), "application-withdrawn"));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(WithdrawalReversed event) {
        messenger.tellGroup(event.caseNumber(), Message.of("withdrawal-reversed:" + event.at(), "withdrawal-reversed"));
    }
}
