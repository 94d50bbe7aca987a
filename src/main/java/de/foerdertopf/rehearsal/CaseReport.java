package de.foerdertopf.rehearsal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one case ended. Sums are decimal strings, days are ISO dates.
 *
 * @param differences where the case departs from what its file expects
 * @param error why it could not be played to its end
 */
record CaseReport(
        String id,
        @Nullable String caseNumber,
        List<String> findings,
        @Nullable String outcome,
        String amountGranted,
        List<PaymentReport> payments,
        @Nullable String leftover,
        @Nullable String repaymentDue,
        @Nullable String stage,
        List<TimelineReport> timeline,
        List<String> differences,
        @Nullable String error) {

    /** A payment as it ended: PAID or RETURNED. */
    record PaymentReport(String date, String amount, String status) {}

    /** What happened on a day. */
    record TimelineReport(String at, String event) {}

    boolean agrees() {
        return differences.isEmpty() && error == null;
    }
}
