package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an entry back and leaves everything as it was: whoever calls an entry a mistake learns at once what the second person would learn by
 * signing, and what is to be taken back before.
 */
@Component
class RehearseReversal {

    private final TransactionTemplate ofItsOwn;

    RehearseReversal(PlatformTransactionManager transactions) {
        ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws BusinessRuleViolation {@code budget.booked-since}, {@code budget.reversal-exhausted}, or as the entry refuses */
    void rehearse(Reversible entry, String subject, String reason, Actor by) {
        ofItsOwn.executeWithoutResult(status -> {
            status.setRollbackOnly();
            reverse(entry, subject, reason, by);
        });
    }

    /** What a deed would be refused for, and everything as it was; empty where it would be done, or where others are at it right now. */
    Optional<BusinessRuleViolation> refusal(Runnable deed) {
        try {
            ofItsOwn.executeWithoutResult(status -> {
                status.setRollbackOnly();
                deed.run();
            });
            return Optional.empty();
        } catch (BusinessRuleViolation refused) {
            return Optional.of(refused);
        } catch (ConcurrencyFailureException busy) {
            return Optional.empty();
        }
    }

    /** The same in earnest, in the caller's transaction. */
    static void reverse(Reversible entry, String subject, String reason, Actor by) {
        try {
            entry.reverse(subject, reason, by);
        } catch (BusinessRuleViolation refused) {
            throw wayOut(refused).orElse(refused);
        }
    }

    /** What the pot's book refuses, told as what is to be done before. */
    private static Optional<BusinessRuleViolation> wayOut(BusinessRuleViolation refused) {
        var said = refused.arguments();
        if (refused.code().equals(Account.BUDGET.shortage()) || refused.code().equals(Account.FREE.shortage())) {
            return Optional.of(new BusinessRuleViolation("budget.reversal-exhausted", said.toArray()));
        }
        var isHeldElsewhere = Arrays.stream(Account.values())
                .anyMatch(account -> refused.code().equals(account.shortage()));
        return isHeldElsewhere && said.size() > Ledger.OF_CASE
                ? Optional.of(new BusinessRuleViolation("budget.booked-since", said.get(Ledger.OF_CASE)))
                : Optional.empty();
    }
}
