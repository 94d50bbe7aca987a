package de.foerdertopf.notice.delivery;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.RemedyInstruction;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issued letter as it stands.
 *
 * @param number counted within the case
 * @param channel how it shall leave or has left
 * @param issuedBy staff id
 * @param documentId the PDF, once it is made; {@code sha256} is the hash of its bytes
 * @param leftOn day of sending, posting, retrieving or handing over
 * @param deliveredOn the day on which it counts as delivered
 * @param finalOn the first day on which it can no longer be contested; null while it has not left, is contested, or regulates
 *     nothing
 * @param waivedOn the day on which the recipient waived the remedy
 * @param remedyKind what its instruction names; null where it has none
 * @param refersTo the earlier letter that this one changes, corrects or answers
 * @param retrieval how it lay on the portal; null where it never did
 */
public record IssuedNotice(
        NoticeId id,
        CaseNumber caseNumber,
        int number,
        NoticeType type,
        @Nullable UUID decisionId,
        NoticeState state,
        NoticeChannel channel,
        LocalDate issuedOn,
        String issuedBy,
        @Nullable DocumentId documentId,
        @Nullable String sha256,
        @Nullable LocalDate leftOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate finalOn,
        @Nullable LocalDate waivedOn,
        @Nullable String notDeliveredReason,
        RemedyInstruction.@Nullable Kind remedyKind,
        @Nullable NoticeId refersTo,
        @Nullable Retrieval retrieval) {

    /** Whether a remedy can go against it: it decides something, and has left. */
    public boolean isContestable() {
        return type.isAdministrativeAct() && hasLeft();
    }

    /** Whether a remedy against it goes to the court (Klage), which then decides, and not to the house (Widerspruch). */
    public boolean isTakenToCourt() {
        return remedyKind == RemedyInstruction.Kind.CLAIM;
    }

    /** Whether an obvious mistake in it can be corrected by another letter: it has left, and is no correction itself. */
    public boolean isCorrectable() {
        return type != NoticeType.CORRECTION && hasLeft();
    }

    /** Whether a person must bring it to the post or hand it over. */
    public boolean isToPost() {
        return state == NoticeState.TO_POST || state == NoticeState.NOT_DELIVERED;
    }

    /** Whether it lies on the portal and its recipient can retrieve it. */
    public boolean isRetrievableOn(LocalDate day) {
        return state == NoticeState.PROVIDED && retrieval != null && retrieval.isOpenOn(day);
    }

    public boolean hasLeft() {
        return leftOn != null;
    }

    /** How many days later than written it left, in whatever way: on paper too, for the first time or again. */
    public int daysLate() {
        return leftOn == null ? 0 : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(issuedOn, leftOn)));
    }

    public boolean isDeliveredOn(LocalDate day) {
        return deliveredOn != null && !deliveredOn.isAfter(day);
    }

    public boolean isFinalOn(LocalDate day) {
        return finalOn != null && !finalOn.isAfter(day);
    }
}
