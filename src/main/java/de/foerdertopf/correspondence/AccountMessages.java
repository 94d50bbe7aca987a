package de.foerdertopf.correspondence;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.TellAccount.AccountTold;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.WantSponsorsAccount;
import de.foerdertopf.disbursement.AccountMissing;
import de.foerdertopf.disbursement.AccountOutOfReach;
import de.foerdertopf.disbursement.AccountRefused;
import de.foerdertopf.disbursement.PaymentReturned;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Mailbox;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells where a grant's money shall go, and what is the matter with that account: changed, missing, out of reach, refused by the bank. */
@Component
class AccountMessages {

    private final Messenger messenger;
    private final Payments payments;
    private final Applications applications;
    private final PayeeAccounts accounts;
    private final ReachableAccounts reachable;
    private final SentMails sentMails;
    private final WantSponsorsAccount wantSponsorsAccount;
    private final Funds funds;

    AccountMessages(
            Messenger messenger,
            Payments payments,
            Applications applications,
            PayeeAccounts accounts,
            ReachableAccounts reachable,
            SentMails sentMails,
            WantSponsorsAccount wantSponsorsAccount,
            Funds funds) {
        this.messenger = messenger;
        this.payments = payments;
        this.applications = applications;
        this.accounts = accounts;
        this.reachable = reachable;
        this.sentMails = sentMails;
        this.wantSponsorsAccount = wantSponsorsAccount;
        this.funds = funds;
    }

    /**
     * Whoever could be reached before hears that the money shall go elsewhere: the group, its sponsor, and each address to which mails
     * of the case went so far. What came with a sponsor's consent the group hears with that.
     */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(AccountTold event) {
        var caseNumber = event.caseNumber();
        accounts.find(caseNumber).filter(PayeeAccount::isChanged).ifPresent(account -> {
            var reason = "account-changed:" + event.at();
            var application = applications.require(caseNumber);
            var group = Addressee.group(application);
            if (!event.withConsent()) {
                messenger.tellGroupAndSponsor(caseNumber, accountChanged(reason, account));
            } else if (!Addressee.isOneMailbox(application)) {
                messenger.tell(caseNumber, Addressee.recipient(application), accountChanged(reason, account));
            }
            for (var address : earlierAddresses(caseNumber)) {
                messenger.tell(
                        caseNumber,
                        new Addressee(group.role(), group.name(), null, address, null, null),
                        accountChanged(reason + ":" + address, account));
            }
        });
    }

    private static Message accountChanged(String reason, PayeeAccount account) {
        return about(account, Message.of(reason, "account-changed"));
    }

    /** Which account is in force now, and who looks at it before anything is paid there. */
    static Message about(PayeeAccount account, Message message) {
        return message.with("lastFour", account.iban().lastFour())
                .with("waits", account.isWaitingForSecondPerson())
                .with("byStaff", account.history() != null && account.history().toldByStaff());
    }

    private List<String> earlierAddresses(CaseNumber caseNumber) {
        var application = applications.require(caseNumber);
        var known = Stream.of(
                        application.answers().contact().email(),
                        application.recipient().email())
                .filter(Objects::nonNull)
                .map(Mailbox::key)
                .collect(Collectors.toSet());
        var sponsor = application.answers().sponsor();
        return sentMails.ofCase(caseNumber).stream()
                .filter(mail -> !mail.template().startsWith("sponsor"))
                .map(SentMail::to)
                .filter(address -> !known.contains(Mailbox.key(address)))
                .filter(address -> sponsor == null || !Mailbox.same(address, sponsor.email()))
                .distinct()
                .toList();
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
                Message.of("account-out-of-reach", "account-out-of-reach")
                        .with("ofCity", ofCity)
                        .with("refused", false));
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

    /** Where the account in force can be paid to, the money is sent again: nobody need do anything. What was paid twice is not. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(PaymentReturned event) {
        var caseNumber = event.caseNumber();
        if (payments.isOver(caseNumber) || payments.isFullyPaid(caseNumber)) {
            return;
        }
        var occasion = Returns.occasion(event);
        if (reachable.isAnotherNeeded(
                caseNumber, applications.require(caseNumber).fund())) {
            cameBack(caseNumber, occasion);
        } else {
            messenger.tellGroupAndSponsor(
                    caseNumber,
                    Message.of("payment-returned:" + occasion, "payment-returned")
                            .with("again", true));
        }
    }

    /** Whoever was told already is not told again: the group's page says it as long as it is so. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(AccountRefused event) {
        var caseNumber = event.caseNumber();
        var payment = reachable.refusal(caseNumber).orElseThrow();
        var occasion = Returns.occasion(payment);
        if (payment.caseNumber().equals(caseNumber)) {
            cameBack(caseNumber, occasion);
        } else {
            messenger.tellGroup(
                    caseNumber,
                    Message.of("account-refused:" + occasion, "account-out-of-reach")
                            .with("ofCity", false)
                            .with("refused", true));
            askItsSponsor(caseNumber);
        }
    }

    private void cameBack(CaseNumber caseNumber, String occasion) {
        messenger.tellGroup(
                caseNumber,
                Message.of("payment-returned:" + occasion, "payment-returned").with("again", false));
        askItsSponsor(caseNumber);
    }

    /** A sponsor has no page of its own: it names another account by a link. */
    private void askItsSponsor(CaseNumber caseNumber) {
        if (Addressee.sponsorIsRecipient(applications.require(caseNumber))) {
            wantSponsorsAccount.want(caseNumber, Actor.SYSTEM);
        }
    }
}
