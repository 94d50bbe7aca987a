package de.foerdertopf.counselling;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to talk with us, with or without an application.
 *
 * @param fund null where the person does not know which fund fits
 * @param caseNumber the case that it is about; null where none was named
 * @param name erased once the talk is done, as are {@code reach}, {@code goodTime} and {@code words}
 * @param reach a phone number or an e-mail address
 * @param tries how often nobody was reached
 * @param againOn when somebody tries again, after nobody was reached
 * @param minutes how long the talk took; counts to no case
 */
public record CounsellingRequest(
        UUID id,
        @Nullable FundCode fund,
        @Nullable CaseNumber caseNumber,
        @Nullable String name,
        @Nullable String reach,
        @Nullable String goodTime,
        @Nullable String words,
        Instant askedAt,
        int tries,
        @Nullable LocalDate againOn,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable Integer minutes,
        @Nullable String note) {

    public boolean isDone() {
        return doneAt != null;
    }
}
