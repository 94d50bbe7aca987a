package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.Names;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands.
 *
 * @param number also the end-to-end reference at the bank
 * @param holder the account's holder as the bank knows the name
 * @param holderDiffers whether the holder is not the recipient
 * @param recipientName addressee of the notice and liable party
 * @param entitledName the group that carries the project out
 * @param orderedBy id of the person who certified that it is factually and arithmetically correct
 * @param run the run that it is in or was paid by
 * @param recallAskedAt since when the cash office is asked to stop it; null where it never was
 * @param again which one the cash office paid once more with it, from the file of a cancelled run; null for all others
 */
public record PaymentView(
        PaymentId id,
        String number,
        CaseNumber caseNumber,
        FundCode fund,
        FiscalYear fiscalYear,
        int instalment,
        int attempt,
        Money amount,
        String holder,
        Iban iban,
        boolean holderDiffers,
        String recipientName,
        String entitledName,
        String projectTitle,
        LocalDate decidedOn,
        LocalDate dueOn,
        PaymentState state,
        String orderedBy,
        Instant orderedAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        @Nullable PaymentRunId run,
        @Nullable LocalDate executedOn,
        @Nullable LocalDate returnedOn,
        @Nullable String returnReason,
        @Nullable LocalDate repaidOn,
        @Nullable String cancelReason,
        @Nullable Instant recallAskedAt,
        @Nullable PaymentId again) {

    private static final int LONGEST_REMITTANCE = 140;

    /** Whether the group is somebody else than who is paid, so that both are named: the account of its sponsor, of a person. */
    public boolean isForAnother() {
        return !Names.samePayee(holder, entitledName);
    }

    /** Whether the cash office is asked to stop it, and has not said yet whether it did. */
    public boolean isAskedBack() {
        return state == PaymentState.IN_RUN && recallAskedAt != null;
    }

    /** Whether the cash office stopped it before it went out. */
    public boolean isCalledBack() {
        return state == PaymentState.CANCELLED && recallAskedAt != null && run != null;
    }

    /** How it stands for whoever reads it, as a code: its state, or that it is called back from the cash office. */
    public String standing() {
        return isAskedBack() ? "ASKED_BACK" : isCalledBack() ? "CALLED_BACK" : state.name();
    }

    /** Whether its run's file brought it out, whatever became of the money since. */
    public boolean wentOut() {
        return state == PaymentState.EXECUTED || state == PaymentState.RETURNED || state == PaymentState.REPAID;
    }

    /** What the payee reads on the statement of account, at most 140 characters: whoever holds many groups' money reads whose it is. */
    public String remittance() {
        var grant = "Zuwendung Az. %s Bescheid v. %td.%<tm.%<tY".formatted(caseNumber, decidedOn);
        var text = isForAnother() ? grant + " Gruppe " + entitledName : grant;
        return text.length() <= LONGEST_REMITTANCE
                ? text
                : text.substring(0, LONGEST_REMITTANCE).strip();
    }
}
