package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseJson;
import de.foerdertopf.shared.HouseTime;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, who wrote it and when: its words and figures never change.
 *
 * @param number of its case, in the order in which they were issued
 * @param decisionId the decision that it tells; null where it tells none
 * @param refersTo the earlier letter that this one changes, corrects or answers
 */
@Embeddable
record WrittenLetter(
        int number,
        @Enumerated(EnumType.STRING) NoticeType type,
        @Nullable UUID decisionId,
        @Nullable UUID refersTo,
        @Column(columnDefinition = "text") String letter,
        String issuedBy,
        LocalDate issuedOn,
        Instant issuedAt) {

    /**
     * Freezes a letter.
     *
     * @throws BusinessRuleViolation {@code notice.person-needed}
     */
    static WrittenLetter of(
            int number,
            NoticeType type,
            @Nullable UUID decisionId,
            @Nullable NoticeId refersTo,
            Letter letter,
            Actor by,
            Instant at) {
        if (!type.letter().isInstance(letter)) {
            throw new IllegalArgumentException(type + " is not written as " + letter.getClass());
        }
        if (by.isSystem() && type.needsPerson()) {
            throw new BusinessRuleViolation("notice.person-needed");
        }
        return new WrittenLetter(
                number,
                type,
                decisionId,
                refersTo == null ? null : refersTo.value(),
                HouseJson.MAPPER.writeValueAsString(letter),
                by.id(),
                HouseTime.dayOf(at),
                at);
    }

    Letter read() {
        return HouseJson.MAPPER.readValue(letter, type.letter());
    }

    /** As a later letter cites it. */
    NamedLetter named() {
        return new NamedLetter(read().subject(), issuedOn);
    }

    @Nullable
    NoticeId earlier() {
        return refersTo == null ? null : new NoticeId(refersTo);
    }

    /**
     * The day on which somebody says that it was posted.
     *
     * @throws BusinessRuleViolation {@code notice.posted-in-future}, {@code notice.posted-before-issue}
     */
    void requirePostable(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new BusinessRuleViolation("notice.posted-in-future");
        }
        if (day.isBefore(issuedOn)) {
            throw new BusinessRuleViolation("notice.posted-before-issue");
        }
    }

    /** @throws BusinessRuleViolation {@code notice.nothing-to-contest} */
    void requireAdministrativeAct() {
        if (!type.isAdministrativeAct()) {
            throw new BusinessRuleViolation("notice.nothing-to-contest");
        }
    }

    /** @throws BusinessRuleViolation {@code correction.of-correction} */
    void requireNoCorrection() {
        if (type == NoticeType.CORRECTION) {
            throw new BusinessRuleViolation("correction.of-correction");
        }
    }
}
