package de.foerdertopf.web.casework;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case in one line.
 *
 * @param granted null while nothing is decided; zero where nothing was granted
 * @param remains what of it stays granted: less where a part was withdrawn, zero where all was or the group gave it up
 * @param payFrom from which day the days run within which the money is to be there: the decision, or its last return by the bank
 * @param dueOn the day for which the case waits, where a stage has set one
 */
public record CaseOverview(
        CaseNumber caseNumber,
        FundCode fund,
        String round,
        FiscalYear fiscalYear,
        String initiative,
        String contact,
        @Nullable String phone,
        @Nullable String email,
        String project,
        Money requested,
        @Nullable Money granted,
        @Nullable Money remains,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate payFrom,
        Money paid,
        LocalDate receivedOn,
        LocalDate projectEnd,
        Stage stage,
        @Nullable LocalDate dueOn) {

    /** What is granted by now, or what is asked for while nothing is decided. */
    public Money amount() {
        return remains == null ? requested : remains;
    }

    public boolean isOverdueOn(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day);
    }

    /** Whether its proof should have been there before this day. */
    public boolean isProofLateOn(LocalDate day) {
        return stage == Stage.PROOF_AWAITED && isOverdueOn(day);
    }
}
