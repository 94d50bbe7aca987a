package de.foerdertopf.correspondence;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SponsorAnswered;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.SubmitApplication.ApplicationSubmitted;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.application.UndoWithdrawal.WithdrawalReversed;
import de.foerdertopf.application.WithdrawApplication.ApplicationWithdrawn;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells groups what becomes of their application. */
@Component
class ApplicationMessages {

    /** Reason of what tells that an application is in. */
    static final String SUBMITTED = "application-submitted";

    static final String SPONSOR_ANSWERED = "sponsor-answered:";

    private final Messenger messenger;
    private final Applications applications;
    private final PayeeAccounts accounts;
    private final Funds funds;
    private final LetterWords words;
    private final Clock clock;

    ApplicationMessages(
            Messenger messenger,
            Applications applications,
            PayeeAccounts accounts,
            Funds funds,
            LetterWords words,
            Clock clock) {
        this.accounts = accounts;
        this.messenger = messenger;
        this.applications = applications;
        this.funds = funds;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ApplicationSubmitted event) {
        var application = applications.require(event.caseNumber());
        var message = received(application, SUBMITTED);
        if (application.hasPage()) {
            messenger.tellGroup(event.caseNumber(), message.leadingTo(NoticeType.ACKNOWLEDGEMENT));
        } else if (!isToldWithTheLetter(application)) {
            messenger.tellGroup(event.caseNumber(), message);
        }
    }

    /** A group without a page finds the letter in the mail itself, which goes once it is written. */
    private static boolean isToldWithTheLetter(SubmittedApplication application) {
        return application.answers().contact().email() != null
                && Letterheads.channelToGroup(application) == NoticeChannel.EMAIL;
    }

    /** That an application is in, and what comes next. */
    Message received(SubmittedApplication application, String reason) {
        var round = funds.round(application.fund(), application.round());
        return Message.of(reason, "application-received")
                .with("decisionDay", GermanDates.inWords(round.decisionPlannedOn(HouseTime.today(clock))))
                .with("sponsor", application.sponsorState() == SponsorState.ASKED)
                .with("enclosed", false);
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(SponsorAnswered event) {
        var sponsor = applications.require(event.caseNumber()).answers().sponsor();
        var changed = accounts.find(event.caseNumber()).filter(account -> event.withAccount() && account.isChanged());
        var message = Message.of(
                        SPONSOR_ANSWERED + event.at(), event.consents() ? "sponsor-consented" : "sponsor-refused")
                .with("sponsorName", sponsor == null ? words.of("sponsor.unnamed") : sponsor.name())
                .with("accountChanged", changed.isPresent());
        messenger.tellGroup(
                event.caseNumber(),
                changed.map(account -> AccountMessages.about(account, message)).orElse(message));
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
