package de.foerdertopf.decision;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that a group asked for after approval.
 *
 * @param newAmount how much the group still needs, where it gives up a part; null where it was not asked for a sum
 * @param accepted null while nobody answered
 * @param replaced whether the group asked for the same kind once more before anybody answered
 * @param oldValue what an accepted change put an end to, as people read it; {@code newValue} what holds from then on
 * @param shift the money that an accepted change of costs moves within the plan, where it was said
 */
public record RequestedChange(
        UUID id,
        CaseNumber caseNumber,
        ChangeKind kind,
        String description,
        @Nullable LocalDate newEnd,
        @Nullable String newHolder,
        @Nullable String newIban,
        @Nullable Money newAmount,
        Instant askedAt,
        @Nullable Boolean accepted,
        boolean replaced,
        @Nullable Instant answeredAt,
        @Nullable String answerReason,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable CostShift shift) {

    /** Whether it was accepted with another sum than the group wished: the group got its wish in part only, and is told so. */
    public boolean isMetInPart() {
        return Boolean.TRUE.equals(accepted)
                && newAmount != null
                && newValue != null
                && !newAmount.toGerman().equals(newValue);
    }
}
