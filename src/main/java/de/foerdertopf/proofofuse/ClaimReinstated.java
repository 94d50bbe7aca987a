package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The remedy against a claim was refused, wholly or for a part: what stays of the claim counts again.
 *
 * @param how by what the group knows it
 * @param mistold whether the last letter about the claim asks for more than stays
 * @param open what is still to come back
 * @param settled whether all of it came back meanwhile
 */
public record ClaimReinstated(
        CaseNumber caseNumber,
        How how,
        boolean mistold,
        Money open,
        boolean settled,
        LocalDate payBackUntil,
        Instant at,
        Actor by)
        implements BearsOnRefund {

    /** How it came that the claim counts again. */
    public enum How {
        /** The house answered the objection by a letter. */
        ANSWERED,
        /** A court decided. */
        COURT,
        /** The remedy was taken back, or settled otherwise. */
        TAKEN_BACK
    }

    @Override
    public List<Change> changes() {
        return List.of(Change.of("payBackUntil", payBackUntil));
    }
}
