package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.BusinessRuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The group is asked what it has to say before a grant whose proof is missing is revoked (Anhörung, § 28 VwVfG). */
@Embeddable
class ProofHearing {

    private @Nullable LocalDate hearingOn;
    private @Nullable LocalDate hearingDueOn;
    private int hearingDaysLate;

    @Column(columnDefinition = "text")
    private @Nullable String hearingAnswer;

    @Column(columnDefinition = "text")
    private @Nullable String hearingNoted;

    private @Nullable Instant hearingAnsweredAt;

    void begin(LocalDate day, LocalDate answerUntil) {
        hearingOn = day;
        hearingDueOn = answerUntil;
        hearingDaysLate = 0;
        hearingAnsweredAt = null;
    }

    /** @throws BusinessRuleViolation {@code proof.not-heard} */
    void answered(String answer, Instant at) {
        requireOn();
        hearingAnswer = answer;
        hearingAnsweredAt = at;
    }

    /**
     * The house notes what the group says, beside whatever it said before.
     *
     * @throws BusinessRuleViolation {@code proof.not-heard}
     */
    void noted(String answer) {
        requireOn();
        hearingNoted = HearingAnswer.noted(hearingNoted, answer);
    }

    private void requireOn() {
        if (hearingOn == null) {
            throw new BusinessRuleViolation("proof.not-heard");
        }
    }

    /** Whoever wants to revoke hears the group anew; what it said stays readable. */
    void end() {
        hearingOn = null;
        hearingDueOn = null;
    }

    /** Nothing of it counts any more. */
    void forget() {
        end();
        hearingAnswer = null;
        hearingNoted = null;
    }

    /**
     * The letter of the hearing left so many days later than written: so much longer may the group answer.
     *
     * @return whether that is longer than before
     */
    boolean leftLate(int days) {
        if (hearingDueOn == null || days <= hearingDaysLate) {
            return false;
        }
        hearingDueOn = hearingDueOn.plusDays(days - hearingDaysLate);
        hearingDaysLate = days;
        return true;
    }

    /** @throws BusinessRuleViolation {@code proof.hearing-open} before the last day for an answer is over */
    void requireOver(LocalDate today) {
        if (hearingDueOn == null || !today.isAfter(hearingDueOn)) {
            throw new BusinessRuleViolation("proof.hearing-open");
        }
    }

    boolean isOn() {
        return hearingOn != null;
    }

    @Nullable
    LocalDate on() {
        return hearingOn;
    }

    @Nullable
    LocalDate dueOn() {
        return hearingDueOn;
    }

    HearingAnswer answer() {
        return new HearingAnswer(hearingAnswer, hearingNoted);
    }
}
