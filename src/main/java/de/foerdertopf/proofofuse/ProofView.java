package de.foerdertopf.proofofuse;

import de.foerdertopf.application.Channel;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof of a case as it stands.
 *
 * @param reminders how often help was offered or the proof was asked for
 * @param askedBack what staff want to know, while the group answers
 * @param heard what the group says in a hearing about a proof that is missing
 * @param claimSuspendedOn since when an open remedy against the revocation holds up the claim
 * @param repaid what came back so far
 * @param renouncedOn since when the group has given the grant up; null where it did not
 */
public record ProofView(
        CaseNumber caseNumber,
        ProofState state,
        ProofMode mode,
        LocalDate dueOn,
        int reminders,
        @Nullable ProofReport report,
        @Nullable LocalDate receivedOn,
        @Nullable Channel channel,
        @Nullable String askedBack,
        List<RejectedItem> rejectedItems,
        @Nullable Settlement settlement,
        @Nullable LocalDate hearingOn,
        @Nullable LocalDate hearingDueOn,
        HearingAnswer heard,
        @Nullable String discretionReason,
        @Nullable String interestWaiverReason,
        @Nullable LocalDate repaymentDueOn,
        @Nullable LocalDate claimSuspendedOn,
        Money repaid,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate renouncedOn) {

    public ProofView {
        rejectedItems = List.copyOf(rejectedItems);
    }

    public boolean isLate() {
        return receivedOn != null && receivedOn.isAfter(dueOn);
    }

    /** All that the group says in a hearing about a proof that is missing; null while it is silent. */
    public @Nullable String hearingAnswer() {
        return heard.all();
    }

    /** Whether money was claimed back by a notice: only then it may bear interest. */
    public boolean isClaimedByNotice() {
        return interestWaiverReason != null;
    }

    public Money openClaim() {
        return settlement == null
                ? Money.ZERO
                : settlement.repaymentDue().minus(repaid).max(Money.ZERO);
    }
}
