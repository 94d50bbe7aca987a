package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Money;

/**
 * All payments chosen for the next run, however many.
 *
 * @param certified of them, somebody certified so many
 * @param released so many were ordered by another person
 * @param inNoOtherRun so many are in no other run
 * @param validAccounts so many go to an account that can exist
 * @param doubles so many share account and amount with another one of the run: worth a second look
 * @param seen stands for exactly these
 */
public record RunTotals(
        long count,
        Money sum,
        long certified,
        long released,
        long inNoOtherRun,
        long validAccounts,
        long doubles,
        RunSeen seen) {

    public boolean isEmpty() {
        return count == 0;
    }
}
