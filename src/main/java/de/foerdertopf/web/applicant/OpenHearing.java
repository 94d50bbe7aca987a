package de.foerdertopf.web.applicant;

import de.foerdertopf.proofofuse.HeardClaim;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hearing that a group can answer on its page.
 *
 * @param claim what is considered; null where only the proof is missing
 * @param path of its page below the case
 * @param key under which a half-written answer is kept
 * @param said what the group has answered already
 */
record OpenHearing(
        @Nullable HeardClaim claim,
        String path,
        String key,
        LocalDate until,
        @Nullable String said) {

    boolean isAnswered() {
        return said != null;
    }
}
