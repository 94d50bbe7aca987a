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

    private static final int WEEKS_AFTER = 4;

    public Round {
        if (closes.isBefore(opens) || decisionDay.isBefore(closes)) {
            throw new IllegalArgumentException("round " + label + ": opens ≤ closes ≤ decisionDay is needed");
        }
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(closes);
    }

    /** The day for which the decision is planned, as one can tell it on a day: four weeks on where the round's own has passed. */
    public LocalDate decisionPlannedOn(LocalDate today) {
        return decisionDay.isBefore(today) ? today.plusWeeks(WEEKS_AFTER) : decisionDay;
    }

    public boolean isMissedBy(LocalDate receivedOn) {
        return receivedOn.isAfter(closes);
    }
}
