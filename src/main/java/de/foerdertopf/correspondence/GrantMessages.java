package de.foerdertopf.correspondence;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.TellAccount.AccountTold;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.WantSponsorsAccount;
import de.foerdertopf.decision.AnswerChange.ChangeAnswered;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.RequestedChange;
import de.foerdertopf.disbursement.AccountMissing;
import de.foerdertopf.disbursement.AccountOutOfReach;
import de.foerdertopf.disbursement.AccountRefused;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.PaymentReturned;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RenounceGrant.GrantRenounced;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells what becomes of a grant: changes, accounts and payments. */
@Component
class GrantMessages {

    private final Messenger messenger;
    private final ChangeRequests changes;
    private final GrantLetters letters;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final Applications applications;
    private final PayeeAccounts accounts;
    private final SentMails sentMails;
    private final WantSponsorsAccount wantSponsorsAccount;
    private final Funds funds;
    private final LetterWords words;

    GrantMessages(
            Messenger messenger,
            ChangeRequests changes,
            GrantLetters letters,
            Payments payments,
            ProofsOfUse proofs,
            Applications applications,
            PayeeAccounts accounts,
            SentMails sentMails,
            WantSponsorsAccount wantSponsorsAccount,
            Funds funds,
            LetterWords words) {
        this.messenger = messenger;
        this.changes = changes;
        this.letters = letters;
        this.payments = payments;
        this.proofs = proofs;
        this.applications = applications;
        this.accounts = accounts;
        this.sentMails = sentMails;
        this.wantSponsorsAccount = wantSponsorsAccount;
        this.funds = funds;
        this.words = words;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ChangeAnswered event) {
        if (letters.isTold(event)) {
            return;
        }
        var reason = changes.of(event.caseNumber()).stream()
                .filter(change -> change.kind() == event.kind() && change.answeredAt() != null)
                .max(Comparator.comparing(RequestedChange::answeredAt))
                .map(RequestedChange::answerReason)
                .orElse("");
        messenger.tellGroup(
                event.caseNumber(),
                Message.of(
                                "change-answered:" + event.kind() + ":" + event.at(),
                                event.accepted() ? "change-accepted" : "change-refused")
                        .with("change", words.of("change", event.kind()))
                        .with("reason", reason));
    }

    /**
     * Whoever could be reached before hears that the money shall go elsewhere: the group, its sponsor, and each address to which mails
     * of the case went so far.
     */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(AccountTold event) {
        var caseNumber = event.caseNumber();
        accounts.find(caseNumber).filter(PayeeAccount::isChanged).ifPresent(account -> {
            var reason = "account-changed:" + event.at();
            messenger.tellGroupAndSponsor(caseNumber, accountChanged(reason, account));
            var group = Addressee.group(applications.require(caseNumber));
            for (var address : earlierAddresses(caseNumber)) {
                messenger.tell(
                        caseNumber,
                        new Addressee(group.role(), group.name(), null, address, null, null),
                        accountChanged(reason + ":" + address, account));
            }
        });
    }

    private static Message accountChanged(String reason, PayeeAccount account) {
        return Message.of(reason, "account-changed")
                .with("lastFour", account.iban().lastFour())
                .with("waits", account.isWaitingForSecondPerson())
                .with("byStaff", account.history() != null && account.history().toldByStaff());
    }

    private List<String> earlierAddresses(CaseNumber caseNumber) {
        var application = applications.require(caseNumber);
        var known = Stream.of(
                        application.answers().contact().email(),
                        application.recipient().email())
                .filter(Objects::nonNull)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var sponsor = application.answers().sponsor();
        return sentMails.ofCase(caseNumber).stream()
                .filter(mail -> !mail.template().startsWith("sponsor"))
                .map(SentMail::to)
                .filter(address -> !known.contains(address.toLowerCase(Locale.ROOT)))
                .filter(address -> sponsor == null || !address.equalsIgnoreCase(sponsor.email()))
                .distinct()
                .toList();
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(GrantRenounced event) {
        var office =
                funds.require(applications.require(event.caseNumber()).fund()).payingOffice();
        var until = event.payBackUntil();
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of("grant-renounced:" + event.at(), "grant-renounced")
                        .with("paid", until != null)
                        .with("amount", until == null ? "" : event.claim().toGerman())
                        .with("dueOn", until == null ? "" : GermanDates.inWords(until))
                        .with("payee", office.debtorName())
                        .with("iban", office.debtorIban().grouped()));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(PaymentExecuted event) {
        var reason = "payment-executed:" + event.number() + ":" + event.at();
        var proof = payments.isOver(event.caseNumber()) ? proofs.find(event.caseNumber()) : Optional.<ProofView>empty();
        var claim = proof.map(ProofView::openClaim).filter(Money::isPositive);
        if (proof.isPresent() && claim.isPresent()) {
            var office = funds.require(applications.require(event.caseNumber()).fund())
                    .payingOffice();
            messenger.tellGroupAndSponsor(
                    event.caseNumber(),
                    Message.of(reason, "payment-after-end")
                            .with("amount", event.amount().toGerman())
                            .with("claim", claim.get().toGerman())
                            .with(
                                    "dueOn",
                                    GermanDates.inWords(
                                            Objects.requireNonNull(proof.get().repaymentDueOn())))
                            .with("payee", office.debtorName())
                            .with("iban", office.debtorIban().grouped())
                            .with("suspended", proof.get().claimSuspendedOn() != null));
            return;
        }
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of(reason, "payment-executed")
                        .with("amount", event.amount().toGerman())
                        .with("fullyPaid", event.fullyPaid() || proof.isPresent())
                        .with("heard", payments.stop(event.caseNumber()).isPresent()));
    }

    /** Told once, however many such accounts follow: the group's page says it as long as it is so. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(AccountOutOfReach event) {
        var ofCity = accounts.find(event.caseNumber())
                .filter(account -> funds.payFrom(account.iban()))
                .isPresent();
        messenger.tellGroup(
                event.caseNumber(),
                Message.of("account-out-of-reach", "account-out-of-reach").with("ofCity", ofCity));
        askItsSponsor(event.caseNumber());
    }

    /** A group reads on its page that its account is wanted; a sponsor gets its link, once. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(AccountMissing event) {
        if (sentMails.ofCase(event.caseNumber()).stream()
                .noneMatch(mail -> mail.template().equals("sponsor-account"))) {
            askItsSponsor(event.caseNumber());
        }
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(PaymentReturned event) {
        if (payments.isOver(event.caseNumber())) {
            return;
        }
        cameBack(event.caseNumber(), event.number());
    }

    /** Whoever was told already is not told again: the group's page says it as long as it is so. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(AccountRefused event) {
        cameBack(event.caseNumber(), event.payment());
    }

    private void cameBack(CaseNumber caseNumber, String payment) {
        messenger.tellGroup(caseNumber, Message.of("payment-returned:" + payment, "payment-returned"));
        askItsSponsor(caseNumber);
    }

    /** A sponsor has no page of its own: it names another account by a link. */
    private void askItsSponsor(CaseNumber caseNumber) {
        if (Addressee.sponsorIsRecipient(applications.require(caseNumber))) {
            wantSponsorsAccount.want(caseNumber, Actor.SYSTEM);
        }
    }
}
