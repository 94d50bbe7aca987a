package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Why money must not go out today: what the grant waits for ({@link Grants#obstaclesToPayment}), a notice that has not left or
 * must be final first, an account that is missing, wrong or not the one that was checked.
 */
@Component
class PaymentObstacles {

    static final String NOTICE_NOT_SENT = "notice-not-sent";
    static final String NOT_FINAL = "not-final";
    static final String ACCOUNT_MISSING = "account-missing";
    static final String ACCOUNT_INVALID = "account-invalid";
    static final String ACCOUNT_CHANGED = "account-changed";
    static final String RELEASED_BY_YOU = "released-by-you";
    static final String NOT_RELEASED = "not-released";

    private final Grants grants;
    private final Notices notices;
    private final PayeeAccounts accounts;

    PaymentObstacles(Grants grants, Notices notices, PayeeAccounts accounts) {
        this.grants = grants;
        this.notices = notices;
        this.accounts = accounts;
    }

    /** What holds a case's payments back, as codes; empty if money may be ordered. */
    List<String> of(CaseNumber caseNumber) {
        var codes = new LinkedHashSet<>(grants.obstaclesToPayment(caseNumber));
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
        }
        return List.copyOf(codes);
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
