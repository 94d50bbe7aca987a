package de.foerdertopf.web.applicant;

import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HearingAnswer;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hearing that a group can answer on its page.
 *
 * @param claim what is considered; null where only the proof is missing
 * @param upTo how much may be claimed by now; nothing where nothing was paid
 * @param underWay whether money is on its way that the cash office is asked to stop
 * @param path of its page below the case
 * @param key under which a half-written answer is kept
 * @param answer what the group has said already, on its page or in another way
 */
record OpenHearing(
        @Nullable HeardClaim claim,
        Money upTo,
        boolean underWay,
        String path,
        String key,
        LocalDate until,
        HearingAnswer answer) {

    /** What the group wrote here itself, which it may change. */
    @Nullable
    String said() {
        return answer.own();
    }

    boolean isAnswered() {
        return answer.isGiven();
    }
}
