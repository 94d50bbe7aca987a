package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that an account is needed: the approval is told, something is still to be paid, and there is none, or it cannot be paid to, or the
 * bank sent money back from it.
 */
@Service
public class AskForAnotherAccount {

    private final Grants grants;
    private final Notices notices;
    private final Payments payments;
    private final PaymentObstacles obstacles;
    private final ReachableAccounts reachable;
    private final PayeeAccounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskForAnotherAccount(
            Grants grants,
            Notices notices,
            Payments payments,
            PaymentObstacles obstacles,
            ReachableAccounts reachable,
            PayeeAccounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.grants = grants;
        this.notices = notices;
        this.payments = payments;
        this.obstacles = obstacles;
        this.reachable = reachable;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Does nothing where the account can be paid to, nothing is to be paid, or a hearing or the grant's end holds the payment anyway. */
    @Transactional
    public void askIfNeeded(CaseNumber caseNumber) {
        if (grants.find(caseNumber).isEmpty()
                || !notices.approvalSent(caseNumber)
                || obstacles.stop(caseNumber).isPresent()
                || payments.isFullyPaid(caseNumber)) {
            return;
        }
        if (obstacles.of(caseNumber).contains(PaymentObstacles.ACCOUNT_MISSING)) {
            events.publishEvent(new AccountMissing(caseNumber, clock.instant(), Actor.SYSTEM));
        }
        if (reachable.isOutOfReach(caseNumber, grants.require(caseNumber).fund())) {
            events.publishEvent(new AccountOutOfReach(caseNumber, clock.instant(), Actor.SYSTEM));
        }
        reachable
                .refusal(caseNumber)
                .ifPresent(payment -> events.publishEvent(
                        new AccountRefused(caseNumber, payment.number(), clock.instant(), Actor.SYSTEM)));
    }

    /** The same in each other case whose money would go to the account that the bank refused by sending this payment back. */
    @Transactional
    public void askElsewhere(PaymentId returned) {
        var payment = payments.require(returned);
        if (reachable.isRefused(payment.iban())) {
            accounts.casesPaidTo(payment.iban()).stream()
                    .filter(caseNumber -> !caseNumber.equals(payment.caseNumber()))
                    .sorted()
                    .forEach(this::askIfNeeded);
        }
    }
}
