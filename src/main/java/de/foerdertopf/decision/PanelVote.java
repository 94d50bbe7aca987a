package de.foerdertopf.decision;

import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a panel recommends on an application (Votum). It advises; a named person decides.
 *
 * @param amount how much it would grant, where it said so
 * @param note its reasons, and who took no part because of a conflict of interest
 * @param recordedBy id of the staff member who wrote it down
 */
public record PanelVote(
        LocalDate heldOn,
        Outcome recommendation,
        @Nullable Money amount,
        int inFavour,
        int against,
        int abstained,
        String note,
        String recordedBy) {}
