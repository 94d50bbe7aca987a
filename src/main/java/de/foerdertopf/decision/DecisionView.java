package de.foerdertopf.decision;

import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it stands.
 *
 * @param conditions further provisions in the officer's words
 * @param discretionReason what was weighed (§ 40 VwVfG)
 * @param projectPeriod as last changed
 * @param proposedBy staff id; {@code decidedBy} too
 * @param backReason why it was sent or taken back
 * @param provisional what is open where the amount is fixed for good only later; {@code settledOn} when it was
 * @param reopened whether a remedy against it was upheld, so that another decision is to replace it
 */
public record DecisionView(
        UUID id,
        CaseNumber caseNumber,
        DecisionState state,
        Outcome outcome,
        Money amountRequested,
        Money amountGranted,
        FinancingType financingType,
        List<String> conditions,
        String reasonText,
        String discretionReason,
        DateRange projectPeriod,
        String proposedBy,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String backReason,
        boolean reopened,
        @Nullable Provisional provisional,
        @Nullable LocalDate settledOn) {

    public DecisionView {
        conditions = List.copyOf(conditions);
    }

    public boolean isTaken() {
        return state == DecisionState.TAKEN;
    }

    /** Whether the amount is still to be fixed for good. */
    public boolean isToBeSettled() {
        return provisional != null && settledOn == null;
    }

    public Money refused() {
        return amountRequested.minus(amountGranted);
    }
}
