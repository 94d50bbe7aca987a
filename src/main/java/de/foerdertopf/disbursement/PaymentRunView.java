package de.foerdertopf.disbursement;

import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment run as it stands; persons are named by their ids.
 *
 * @param paymentCount how many payments its file asks for
 * @param controlSum their sum, as its file says it
 * @param stoppedCount how many of them the cash office stopped
 * @param stopped the sum of these
 * @param closedBy who closed it; its files are written in her name
 * @param problem why its preparation stands still, as the code of a sentence
 * @param problemAbout what that sentence is filled with
 */
public record PaymentRunView(
        PaymentRunId id,
        FundCode fund,
        FiscalYear fiscalYear,
        String number,
        PaymentRunState state,
        PayableFormat format,
        LocalDate executionDate,
        int paymentCount,
        Money controlSum,
        int stoppedCount,
        Money stopped,
        String closedBy,
        Instant closedAt,
        @Nullable LocalDate executedOn,
        @Nullable String executedBy,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable String problem,
        @Nullable String problemAbout) {

    /** Whether it was dissolved by the program, because nothing of it could go out: nobody of the house did that. */
    public boolean isCancelledByProgram() {
        return Actor.SYSTEM.id().equals(cancelledBy);
    }

    /** Whether its money belongs to a fiscal year that is over on the day of its payment. */
    public boolean isPastYear() {
        return executionDate.getYear() > fiscalYear.value();
    }

    /** Whether its files are still written. */
    public boolean isPreparing() {
        return state == PaymentRunState.PREPARING;
    }

    /** How many payments it paid; as long as it is not executed, how many it asks for. */
    public int count() {
        return isExecuted() ? paymentCount - stoppedCount : paymentCount;
    }

    /** What it paid; as long as it is not executed, what it asks for. */
    public Money sum() {
        return isExecuted() ? controlSum.minus(stopped) : controlSum;
    }

    /** Whether it paid less than its file says. */
    public boolean isPaidInPart() {
        return isExecuted() && stoppedCount > 0;
    }

    private boolean isExecuted() {
        return state == PaymentRunState.EXECUTED;
    }
}
