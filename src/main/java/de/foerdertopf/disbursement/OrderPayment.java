package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certifies that money of a grant is due to its payee, factually and arithmetically, and orders it to be paid. */
@Service
public class OrderPayment {

    private final PaymentRepository repository;
    private final PaymentLocks locks;
    private final Grants grants;
    private final PaymentObstacles obstacles;
    private final PayeeAccounts accounts;
    private final GrantBookings bookings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderPayment(
            PaymentRepository repository,
            PaymentLocks locks,
            Grants grants,
            PaymentObstacles obstacles,
            PayeeAccounts accounts,
            GrantBookings bookings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.locks = locks;
        this.grants = grants;
        this.obstacles = obstacles;
        this.accounts = accounts;
        this.bookings = bookings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Orders the sum, by default all that is open of the grant.
     *
     * @throws BusinessRuleViolation if something holds the payment back, nothing is open, the account cannot be right, or only the person
     *     herself has said that it is
     */
    @Transactional
    public PaymentId order(Command command) {
        accounts.find(command.caseNumber())
                .filter(account -> account.isVouchedForOnlyBy(command.by()))
                .ifPresent(account -> {
                    throw new BusinessRuleViolation("disbursement.account-vouched-alone");
                });
        return order(command, command.by());
    }

    /**
     * The same where the check was made earlier, with the decision.
     *
     * @param orderedBy who sets the order off now, for the books and the trail
     */
    PaymentId order(Command command, Actor orderedBy) {
        locks.lock(command.caseNumber());
        var grant = grants.require(command.caseNumber());
        var account = accounts.find(command.caseNumber())
                .orElseThrow(() -> new BusinessRuleViolation("disbursement.account-missing"));
        if (!account.iban().isValid()) {
            throw new BusinessRuleViolation("disbursement.iban-invalid");
        }
        if (command.seen() != null && !command.seen().equals(account.seen())) {
            throw new BusinessRuleViolation(
                    "disbursement.account-not-seen",
                    account.holder(),
                    account.iban().lastFour());
        }
        obstacles.requireNone(command.caseNumber());
        var earlier = repository.ofCase(command.caseNumber());
        var open = Payments.openOf(
                grant, earlier, () -> bookings.bound(grant.caseNumber(), grant.fund(), grant.fiscalYear()));
        if (!open.isPositive()) {
            throw new BusinessRuleViolation("disbursement.nothing-open");
        }
        var amount = command.amount() == null ? open : command.amount();
        requireWithin(amount, open);
        if (PaymentObstacles.isAnyUnderWay(earlier)) {
            throw new BusinessRuleViolation("disbursement.earlier-under-way");
        }
        var at = clock.instant();
        var slot = nextSlot(earlier);
        var payment = repository.saveAndFlush(Payment.order(grant, account, slot, amount, at, command.by()));
        bookings.order(new GrantBookings.Part(
                grant.caseNumber(),
                grant.fund(),
                grant.fiscalYear(),
                amount,
                "ordered:" + payment.number(),
                orderedBy));
        events.publishEvent(new PaymentOrdered(
                grant.caseNumber(),
                payment.id(),
                payment.number(),
                amount,
                slot.instalment(),
                slot.attempt(),
                at,
                orderedBy));
        return payment.id();
    }

    /** @throws BusinessRuleViolation {@code disbursement.amount-exceeds-open} if the sum is more than what is open */
    public static void requireWithin(Money amount, Money open) {
        if (amount.isMoreThan(open)) {
            throw new BusinessRuleViolation("disbursement.amount-exceeds-open", open);
        }
    }

    /** An instalment that came back or was cancelled goes out again as its next attempt; else it is a new instalment. */
    static Payment.Slot nextSlot(List<PaymentView> earlier) {
        var byInstalment = new TreeMap<Integer, List<PaymentView>>();
        earlier.forEach(p -> byInstalment
                .computeIfAbsent(p.instalment(), i -> new ArrayList<>())
                .add(p));
        for (var instalment : byInstalment.entrySet()) {
            if (instalment.getValue().stream().noneMatch(p -> p.state().usesGrant())) {
                return new Payment.Slot(
                        instalment.getKey(), instalment.getValue().size() + 1);
            }
        }
        return new Payment.Slot(byInstalment.isEmpty() ? 1 : byInstalment.lastKey() + 1, 1);
    }

    /**
     * What is asked for.
     *
     * @param amount less than all that is open, or null for all of it
     * @param seen the account that she saw, as {@link PayeeAccount#seen}; null where nobody looked at one, because the money was
     *     certified with the decision
     * @param by the person who certifies that the payment is factually and arithmetically correct
     */
    public record Command(
            CaseNumber caseNumber,
            @Nullable Money amount,
            @Nullable String seen,
            Actor by) {

        public Command(CaseNumber caseNumber, @Nullable Money amount, Actor by) {
            this(caseNumber, amount, null, by);
        }
    }
}
