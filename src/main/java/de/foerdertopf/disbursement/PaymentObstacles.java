package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Why money must not go out today: a grant that ended or is heard about, what the grant waits for
 * ({@link Grants#obstaclesToPayment}), money that was paid twice and is still out, a notice that has not left or must be final first,
 * an account that is missing, wrong, refused by the bank or not the one that was checked.
 */
@Component
class PaymentObstacles {

    static final String TOO_MUCH_OUT = "too-much-out";
    static final String NOTICE_NOT_SENT = "notice-not-sent";
    static final String NOT_FINAL = "not-final";
    static final String ACCOUNT_MISSING = "account-missing";
    static final String ACCOUNT_INVALID = "account-invalid";
    static final String ACCOUNT_CHANGED = "account-changed";
    static final String RELEASED_BY_YOU = "released-by-you";
    static final String NOT_RELEASED = "not-released";
    static final String EARLIER_UNDER_WAY = "earlier-under-way";

    private final Grants grants;
    private final Notices notices;
    private final PayeeAccounts accounts;
    private final ReachableAccounts reachable;
    private final Pots pots;
    private final List<PaymentStops> stops;

    PaymentObstacles(
            Grants grants,
            Notices notices,
            PayeeAccounts accounts,
            ReachableAccounts reachable,
            Pots pots,
            List<PaymentStops> stops) {
        this.grants = grants;
        this.notices = notices;
        this.accounts = accounts;
        this.reachable = reachable;
        this.pots = pots;
        this.stops = stops;
    }

    /** Whether the grant ended: what was not paid is never paid. */
    boolean isOver(CaseNumber caseNumber) {
        return stop(caseNumber).filter(PaymentStop::isForGood).isPresent();
    }

    /** @throws BusinessRuleViolation that says what holds the case's payments back, if anything does */
    void requireNone(CaseNumber caseNumber) {
        refuse(of(caseNumber), caseNumber.value());
    }

    /** The same for a payment that was ordered. */
    void requireNone(Payment payment) {
        refuse(of(payment), payment.number());
    }

    private static void refuse(List<String> found, String about) {
        if (found.isEmpty()) {
            return;
        }
        throw found.stream()
                .flatMap(code -> PaymentStop.ofCode(code).stream())
                .findFirst()
                .map(stop -> new BusinessRuleViolation("disbursement." + stop.code(), about))
                .orElseGet(() -> new BusinessRuleViolation("disbursement.held-back", String.join(", ", found)));
    }

    Optional<PaymentStop> stop(CaseNumber caseNumber) {
        return stops.stream().flatMap(port -> port.of(caseNumber).stream()).findFirst();
    }

    /** What holds a case's payments back, as codes; empty if money may be ordered. */
    List<String> of(CaseNumber caseNumber) {
        var stop = stop(caseNumber);
        if (stop.filter(PaymentStop::isForGood).isPresent()) {
            return List.of(stop.get().code());
        }
        var codes = new LinkedHashSet<String>();
        stop.map(PaymentStop::code).ifPresent(codes::add);
        codes.addAll(grants.obstaclesToPayment(caseNumber));
        if (pots.paidOnTop(caseNumber).isPositive()) {
            codes.add(TOO_MUCH_OUT);
        }
        if (!notices.approvalSent(caseNumber)) {
            codes.add(NOTICE_NOT_SENT);
        } else if (notices.paymentWaitsUntil(caseNumber).isPresent()) {
            codes.add(NOT_FINAL);
        }
        var account = accounts.find(caseNumber);
        if (account.isEmpty()) {
            codes.add(ACCOUNT_MISSING);
        } else if (!account.get().iban().isValid()) {
            codes.add(ACCOUNT_INVALID);
        } else {
            reachable.obstacle(caseNumber, grants.require(caseNumber).fund()).ifPresent(codes::add);
        }
        return List.copyOf(codes);
    }

    /** The same for what is still to be ordered: one payment of a case after the other. */
    List<String> toOrder(CaseNumber caseNumber, List<PaymentView> earlier) {
        var codes = new LinkedHashSet<>(of(caseNumber));
        if (isAnyUnderWay(earlier)) {
            codes.add(EARLIER_UNDER_WAY);
        }
        return List.copyOf(codes);
    }

    static boolean isAnyUnderWay(List<PaymentView> payments) {
        return payments.stream().anyMatch(payment -> payment.state().isUnderWay());
    }

    /** The same for a payment that was ordered: something may have come up since. */
    List<String> of(Payment payment) {
        var codes = new LinkedHashSet<>(of(payment.caseNumber()));
        if (accounts.find(payment.caseNumber()).filter(payment::isFor).isEmpty()) {
            codes.add(ACCOUNT_CHANGED);
        }
        return List.copyOf(codes);
    }

    /** The same for a payment that this person wants to bring to the cash office: not what she ordered herself. */
    List<String> of(Payment payment, Actor closing) {
        var codes = new LinkedHashSet<>(of(payment));
        if (payment.isReleasedBy(closing)) {
            codes.add(RELEASED_BY_YOU);
        }
        return List.copyOf(codes);
    }
}
