package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One sum on its way from one account of a pot to another.
 *
 * @param operationKey names the business deed, so that it is booked once however often it is asked for
 */
record Movement(
        String operationKey,
        BookingKind kind,
        FundCode fund,
        FiscalYear year,
        @Nullable CaseNumber caseNumber,
        Account from,
        Account to,
        Money amount,
        @Nullable String reason,
        Actor by) {

    private static final int MAX_KEY_LENGTH = 200;

    Movement {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A movement has a sum above zero");
        }
        if (operationKey.isBlank() || operationKey.length() > MAX_KEY_LENGTH) {
            throw new IllegalArgumentException("An operation key has 1 to 200 characters");
        }
    }

    /** By how much the account's balance changes, in cents. */
    long change(Account account) {
        if (account == from) {
            return -amount.cents();
        }
        return account == to ? amount.cents() : 0;
    }

    /** The budget itself is a source: what leaves its account makes the pot larger. */
    long changeOfBudget() {
        return -change(Account.BUDGET);
    }
}
