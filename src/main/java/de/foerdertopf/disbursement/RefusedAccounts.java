package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.shared.Iban;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Accounts that a bank says are wrong, closed or blocked. That is true of the account itself, so it holds for each case of each fund that
 * pays there, until somebody confirms that account in any case after the bank's answer was noted.
 */
@Component
class RefusedAccounts {

    /** Reason codes of ISO 20022 by which a bank says that the account itself is wrong, closed or blocked. */
    static final Set<String> REASONS = Set.of("AC01", "AC03", "AC04", "AC06");

    private final PaymentRepository payments;
    private final PayeeAccounts accounts;

    RefusedAccounts(PaymentRepository payments, PayeeAccounts accounts) {
        this.payments = payments;
        this.accounts = accounts;
    }

    /** The payment by which the bank refused this account last, whatever case it was for; empty where money may go there. */
    Optional<Payment> refusal(Iban account) {
        return payments.findByReturnReasonInOrderByReturnNotedAtAscNumberAsc(REASONS).stream()
                .filter(payment -> payment.view().iban().normalised().equals(account.normalised()))
                .reduce((earlier, later) -> later)
                .filter(payment -> accounts.lastConfirmed(account)
                        .filter(payment::isSettledBy)
                        .isEmpty());
    }
}
