package de.foerdertopf.dispatch;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.NotFoundException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something with each letter in a transaction of its own: one that fails undoes nothing of the others and stops nobody. */
@Component
class LetterByLetter {

    static final String MOVED_ON = "case.moved-on";
    static final String NOT_ALLOWED = "dispatch.not-allowed";
    static final String FAILED = "dispatch.failed";

    private static final Logger LOG = LoggerFactory.getLogger(LetterByLetter.class);

    private final TransactionTemplate transaction;

    LetterByLetter(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Tries it.
     *
     * @param name of the letter, for the log; names no person
     * @return the code of the sentence that says why not; empty if it is done
     */
    Optional<String> attempt(String name, Runnable deed) {
        try {
            transaction.executeWithoutResult(status -> deed.run());
            return Optional.empty();
        } catch (BusinessRuleViolation e) {
            return Optional.of(e.code());
        } catch (ConcurrencyFailureException e) {
            return Optional.of(MOVED_ON);
        } catch (NotFoundException e) {
            return Optional.of(NOT_ALLOWED);
        } catch (RuntimeException e) {
            LOG.error("Letter {} failed; the others go on", name, e);
            return Optional.of(FAILED);
        }
    }

    /** Does it in a transaction of its own, or fails. */
    void required(Runnable deed) {
        transaction.executeWithoutResult(status -> deed.run());
    }
}
