package de.foerdertopf.correspondence;

import de.foerdertopf.applicant.AccountHistory;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.AskSponsor;
import de.foerdertopf.application.CorrectApplication.ApplicationCorrected;
import de.foerdertopf.application.RenewSponsorLink.SponsorLinkWanted;
import de.foerdertopf.application.SponsorAnswered;
import de.foerdertopf.application.SubmitApplication.ApplicationSubmitted;
import de.foerdertopf.application.UndoWithdrawal.WithdrawalReversed;
import de.foerdertopf.application.WantSponsorsAccount.SponsorsAccountWanted;
import de.foerdertopf.application.WithdrawApplication.ApplicationWithdrawn;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells groups and sponsors what becomes of an application. */
@Component
class ApplicationMessages {

    private static final String SPONSOR_ASKED = "sponsor-asked";
    private static final String NOT_ASKED_ANY_MORE = "Nicht mehr nötig: Die Gruppe hat den Träger geändert.";

    private final Messenger messenger;
    private final MessageTaskRepository tasks;
    private final Applications applications;
    private final AskSponsor askSponsor;
    private final PayeeAccounts accounts;
    private final Payments payments;
    private final ReachableAccounts reachable;
    private final Funds funds;
    private final Links links;
    private final Clock clock;
    private final LetterWords words;

    ApplicationMessages(
            Messenger messenger,
            MessageTaskRepository tasks,
            Applications applications,
            AskSponsor askSponsor,
            PayeeAccounts accounts,
            Payments payments,
            ReachableAccounts reachable,
            Funds funds,
            Links links,
            Clock clock,
            LetterWords words) {
        this.messenger = messenger;
        this.tasks = tasks;
        this.clock = clock;
        this.applications = applications;
        this.askSponsor = askSponsor;
        this.accounts = accounts;
        this.payments = payments;
        this.reachable = reachable;
        this.funds = funds;
        this.links = links;
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
        if (event.sponsorAsked()) {
            askSponsor(event.caseNumber(), SPONSOR_ASKED);
        }
    }

    /** A sponsor that is named only now, or reached at another address, hears of it; one that was struck out does not. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ApplicationCorrected event) {
        if (event.sponsorChanged()) {
            tasks.findByCaseNumberOrderByCreatedAt(event.caseNumber()).stream()
                    .filter(task -> task.isAbout(SPONSOR_ASKED))
                    .forEach(task -> {
                        task.drop(NOT_ASKED_ANY_MORE, clock.instant());
                        tasks.save(task);
                    });
        }
        if (event.sponsorAsked()) {
            askSponsor(event.caseNumber(), SPONSOR_ASKED + ":" + event.at());
        }
    }

    /** A link that expired is replaced at most once a day, however often somebody asks. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(SponsorLinkWanted event) {
        askSponsor(event.caseNumber(), SPONSOR_ASKED + ":again:" + HouseTime.dayOf(event.at()));
    }

    private void askSponsor(CaseNumber caseNumber, String reason) {
        Addressee.sponsor(applications.require(caseNumber))
                .ifPresent(sponsor -> messenger.tell(
                        caseNumber,
                        sponsor,
                        Message.of(reason, "sponsor-asked")
                                .with("sponsorLink", sponsor.email() == null ? "" : link(caseNumber))
                                .with("validUntil", GermanDates.inWords(askSponsor.lastDay()))
                                .keptSecret()));
    }

    /** As often as the desk asks; by itself once for each account and each payment that came back; where somebody holds a link, once a day. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(SponsorsAccountWanted event) {
        var caseNumber = event.caseNumber();
        var returned = returned(caseNumber);
        var refused = reachable.refusal(caseNumber);
        Addressee.sponsor(applications.require(caseNumber))
                .ifPresent(sponsor -> messenger.tell(
                        caseNumber,
                        sponsor,
                        Message.of("sponsor-account:" + occasion(event, returned.or(() -> refused)), "sponsor-account")
                                .with("known", accounts.find(caseNumber).isPresent())
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
                                .with("why", returned.map(this::why).orElse(""))
                                .keptSecret()));
    }

    /** The last payment of the case that the bank sent back from the account in force. */
    private Optional<PaymentView> returned(CaseNumber caseNumber) {
        return accounts.find(caseNumber)
                .map(account -> account.iban().normalised())
                .flatMap(account -> payments.ofCase(caseNumber).stream()
                        .filter(payment -> payment.state() == PaymentState.RETURNED)
                        .filter(payment -> payment.iban().normalised().equals(account))
                        .reduce((earlier, later) -> later));
    }

    private String why(PaymentView payment) {
        var reason = payment.returnReason();
        return ReachableAccounts.refusals().contains(reason) ? words.of("returned." + reason) : "";
    }

    private String occasion(SponsorsAccountWanted event, Optional<PaymentView> returned) {
        if (event.by().isStaff()) {
            return event.at().toString();
        }
        var about = returned.map(Returns::occasion)
                .or(() -> accounts.find(event.caseNumber())
                        .map(PayeeAccount::history)
                        .map(AccountHistory::id))
                .orElse("");
        return event.by().isSystem() ? about : about + ":" + HouseTime.dayOf(event.at());
    }

    private String link(CaseNumber caseNumber) {
        return links.sponsor(askSponsor.ask(caseNumber));
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
