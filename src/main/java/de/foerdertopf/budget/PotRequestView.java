package de.foerdertopf.budget;

import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What waits at a pot for a second person.
 *
 * @param difference by how much the pot would change; zero where only its year is closed or opened again
 * @param requestedBy the first person's id
 */
public record PotRequestView(
        UUID id,
        FundCode fund,
        FiscalYear year,
        What what,
        Money difference,
        String reason,
        String requestedBy,
        Instant requestedAt) {

    /** What is asked for. */
    public enum What {
        CHANGE,
        CLOSE_YEAR,
        REOPEN_YEAR
    }
}
