package de.foerdertopf.disbursement;

import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment run as it stands; persons are named by their ids. */
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
        String closedBy,
        Instant closedAt,
        @Nullable LocalDate executedOn,
        @Nullable String executedBy,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason) {}
