package de.foerdertopf.correspondence;

import de.foerdertopf.applicant.AccountHistory;
import de.foerdertopf.applicant.PayableAccounts;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
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
import de.foerdertopf.application.WantSponsorsAccount.SponsorsAccountWanted;
import de.foerdertopf.application.WithdrawApplication.ApplicationWithdrawn;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks fiscal sponsors whether they stand in for a group, and for another account where none gets the money. */
@Component
class SponsorMessages {

    /** Reason and template of the question whether a sponsor stands in. */
    static final String ASKED = "sponsor-asked";

    private static final String ACCOUNT = "sponsor-account";

    private final Messenger messenger;
    private final MessageTaskRepository tasks;
    private final SentMails mails;
    private final SponsorAsking asking;
    private final Applications applications;
    private final AskSponsor askSponsor;
    private final PayeeAccounts accounts;
    private final PayableAccounts payable;
    private final Payments payments;
    private final ReachableAccounts reachable;
    private final Links links;
    private final LetterWords words;
    private final Clock clock;

    SponsorMessages(
            Messenger messenger,
            MessageTaskRepository tasks,
            SentMails mails,
            SponsorAsking asking,
            Applications applications,
            AskSponsor askSponsor,
            PayeeAccounts accounts,
            PayableAccounts payable,
            Payments payments,
            ReachableAccounts reachable,
            Links links,
            LetterWords words,
            Clock clock) {
        this.messenger = messenger;
        this.tasks = tasks;
        this.mails = mails;
        this.asking = asking;
        this.applications = applications;
        this.askSponsor = askSponsor;
        this.accounts = accounts;
        this.payable = payable;
        this.payments = payments;
        this.reachable = reachable;
        this.links = links;
        this.words = words;
        this.clock = clock;
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
            fallAway(event.caseNumber(), ASKED, "sponsor.changed");
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
            fallAway(event.caseNumber(), ASKED, "sponsor.elsewhere");
            ask(event.caseNumber(), ASKED + ":" + event.at());
        }
        if (application.sponsorState() == SponsorState.CONSENTED
                && isAccountAskedFor(event.caseNumber())
                && payable.isAnotherNeeded(event.caseNumber(), application.fund())) {
            fallAway(event.caseNumber(), ACCOUNT, "sponsor.elsewhere");
            askForAccount(event.caseNumber(), event.at().toString());
        }
    }

    /** A letter or a call that asks what is answered is not needed any more. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(SponsorAnswered event) {
        fallAway(event.caseNumber(), ASKED, "sponsor.answered");
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ApplicationWithdrawn event) {
        fallAway(event.caseNumber(), ASKED, "sponsor.withdrawn");
    }

    /** A sponsor that had not been asked before the application was withdrawn is asked now. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(WithdrawalReversed event) {
        var asked = applications.require(event.caseNumber()).sponsorState() == SponsorState.ASKED;
        if (asked && asking.of(event.caseNumber()) != SponsorAsked.ASKED) {
            ask(event.caseNumber(), ASKED + ":" + event.at());
        }
    }

    private void fallAway(CaseNumber caseNumber, String about, String why) {
        tasks.findByCaseNumberOrderByCreatedAt(caseNumber).stream()
                .filter(task -> task.isAbout(about))
                .forEach(task -> {
                    task.drop(words.of(why), clock.instant());
                    tasks.save(task);
                });
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

    /** As often as the desk asks; by itself once for each account and each payment that came back; where somebody holds a link, once a day. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(SponsorsAccountWanted event) {
        askForAccount(event.caseNumber(), occasion(event));
    }

    private void askForAccount(CaseNumber caseNumber, String occasion) {
        var returned = returned(caseNumber);
        var refused = reachable.refusal(caseNumber);
        Addressee.sponsor(applications.require(caseNumber))
                .ifPresent(sponsor -> messenger.tell(
                        caseNumber,
                        sponsor,
                        Message.of(ACCOUNT + ":" + occasion, ACCOUNT)
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

    /** Whether the sponsor has been asked for an account since it consented. */
    private boolean isAccountAskedFor(CaseNumber caseNumber) {
        return tasks.findByCaseNumberOrderByCreatedAt(caseNumber).stream().anyMatch(task -> task.isAbout(ACCOUNT))
                || mails.ofCase(caseNumber).stream()
                        .anyMatch(mail -> mail.template().equals(ACCOUNT));
    }

    private String occasion(SponsorsAccountWanted event) {
        if (event.by().isStaff()) {
            return event.at().toString();
        }
        var about = returned(event.caseNumber())
                .or(() -> reachable.refusal(event.caseNumber()))
                .map(Returns::occasion)
                .or(() -> accounts.find(event.caseNumber())
                        .map(PayeeAccount::history)
                        .map(AccountHistory::id))
                .orElse("");
        return event.by().isSystem() ? about : about + ":" + HouseTime.dayOf(event.at());
    }

    private String link(CaseNumber caseNumber) {
        return links.sponsor(askSponsor.ask(caseNumber));
    }
}
