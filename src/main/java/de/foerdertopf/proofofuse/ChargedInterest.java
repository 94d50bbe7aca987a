package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about interest on a repayment.
 *
 * @param amount zero where it is waived
 * @param from first day of interest; null where it is waived
 * @param repaidOn the day on which the last of the repayment came in
 * @param decidedBy staff id
 * @param received what has come in of it
 */
public record ChargedInterest(
        Money amount,
        @Nullable LocalDate from,
        LocalDate repaidOn,
        @Nullable LocalDate dueOn,
        String reason,
        String decidedBy,
        LocalDate decidedOn,
        Money received) {

    /** What is still to come. */
    public Money open() {
        return amount.minus(received);
    }

    public boolean isWaived() {
        return from == null;
    }
}
