package de.foerdertopf.fund;

import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import java.time.LocalDate;

/**
 * A window for applications (Förderrunde, Förderphase).
 *
 * @param label as people call it: "Bremen 2025 Phase 2"
 * @param closes last day on which an application is in time
 * @param decisionDay planned, no promise
 * @param fiscalYear whose pot pays; also the calendar year that some funds bind projects to
 */
public record Round(
        FundCode fund, String label, LocalDate opens, LocalDate closes, LocalDate decisionDay, FiscalYear fiscalYear) {

    public Round {
        if (closes.isBefore(opens) || decisionDay.isBefore(closes)) {
            throw new IllegalArgumentException("round " + label + ": opens ≤ closes ≤ decisionDay is needed");
        }
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(closes);
    }

    public boolean isMissedBy(LocalDate receivedOn) {
        return receivedOn.isAfter(closes);
    }
}
