package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a booking that was a mistake, by the same sum the other way round. The mistake stays in the book. */
@Service
public class ReverseMovement {

    private final Ledger ledger;

    ReverseMovement(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Books the reverse of the last deed of this name.
     *
     * @param deed the operation key without what {@link #nextKey} adds
     * @throws de.foerdertopf.shared.BusinessRuleViolation if the money has gone on since, for instance {@code budget.exhausted};
     *     {@code budget.year-closed} where a closed year would owe the cash office an order again
     */
    @Transactional
    public void reverse(String deed, String reason, Actor by) {
        ledger.reverse(deed, reason, by);
    }

    /** How much was booked last under the name of this deed; nothing once that was taken back. */
    @Transactional(readOnly = true)
    public Money booked(String deed) {
        return ledger.booked(deed);
    }

    /** The operation key for a deed that may have been taken back before: each time it is done anew it has a key of its own. */
    @Transactional(readOnly = true)
    public String nextKey(String deed) {
        return ledger.nextKey(deed);
    }
}
