package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hearing before a withdrawal or before leftover money is claimed by a notice (§ 28 VwVfG), and what came of it. */
@Entity
@Table(name = "claim_hearing")
class ClaimHearing {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private HeardClaim.About about;

    @Enumerated(EnumType.STRING)
    private HeardClaim.State state;

    @Column(columnDefinition = "text")
    private String facts;

    private Money intended;
    private @Nullable Money paid;
    private @Nullable LocalDate knownOn;
    private LocalDate sentOn;
    private LocalDate answerDueOn;

    @Column(columnDefinition = "text")
    private @Nullable String answer;

    @Column(columnDefinition = "text")
    private @Nullable String notedAnswer;

    private @Nullable Instant answeredAt;
    private @Nullable LocalDate askedUntil;
    private int daysLate;

    @SuppressWarnings("NullAway.Init")
    protected ClaimHearing() {}

    ClaimHearing(
            CaseNumber caseNumber,
            HeardClaim.About about,
            String facts,
            Money intended,
            @Nullable LocalDate knownOn,
            @Nullable LocalDate askedUntil,
            LocalDate sentOn,
            LocalDate answerDueOn) {
        if (facts.isBlank()) {
            throw new BusinessRuleViolation("claim.facts-missing");
        }
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.about = about;
        this.state = HeardClaim.State.OPEN;
        this.facts = facts;
        this.intended = intended;
        this.knownOn = knownOn;
        this.askedUntil = askedUntil;
        this.sentOn = sentOn;
        this.answerDueOn = answerDueOn;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    /**
     * Its letter left so many days later than written: so much longer may its recipient answer.
     *
     * @return whether that is longer than before
     */
    boolean leftLate(int days) {
        if (days <= daysLate) {
            return false;
        }
        answerDueOn = answerDueOn.plusDays(days - daysLate);
        daysLate = days;
        return true;
    }

    /** What had been paid when the group was heard. */
    ClaimHearing when(Money hadBeenPaid) {
        paid = hadBeenPaid;
        return this;
    }

    /** The group says it itself, in place of what it said so before. */
    void answered(String said, Instant at) {
        requireOpen();
        answer = said;
        answeredAt = at;
    }

    /** The house notes what the group says, beside whatever it said before. */
    void noted(String said) {
        requireOpen();
        notedAnswer = HearingAnswer.noted(notedAnswer, said);
    }

    /** Nothing follows from it. */
    void drop() {
        requireOpen();
        state = HeardClaim.State.DROPPED;
    }

    /**
     * It leads to a decision.
     *
     * @throws BusinessRuleViolation {@code claim.hearing-open}, {@code withdrawal.too-late}
     */
    void decide(LocalDate today) {
        requireOpen();
        if (!today.isAfter(answerDueOn)) {
            throw new BusinessRuleViolation("claim.hearing-open");
        }
        if (view().isTooLateOn(today)) {
            throw new BusinessRuleViolation("withdrawal.too-late");
        }
        state = HeardClaim.State.DECIDED;
    }

    HeardClaim view() {
        return new HeardClaim(
                caseNumber,
                about,
                state,
                facts,
                intended,
                paid,
                knownOn,
                sentOn,
                answerDueOn,
                new HearingAnswer(answer, notedAnswer),
                askedUntil);
    }

    boolean isOpen() {
        return state == HeardClaim.State.OPEN;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new BusinessRuleViolation("claim.not-heard");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClaimHearing that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
