package de.foerdertopf.proofofuse;

import de.foerdertopf.decision.GrantRules;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.StopPayments;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.ReplyDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person hears the group about a proof that never came (§ 28 VwVfG), grants more time, or notes the group's answer. */
@Service
public class HearMissingProof {

    private final ProofOfUseRepository proofs;
    private final OpenProofOfUse openProofOfUse;
    private final GrantRules rules;
    private final Payments payments;
    private final StopPayments stopPayments;
    private final MoreTime moreTime;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HearMissingProof(
            ProofOfUseRepository proofs,
            OpenProofOfUse openProofOfUse,
            GrantRules rules,
            Payments payments,
            StopPayments stopPayments,
            MoreTime moreTime,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.openProofOfUse = openProofOfUse;
        this.rules = rules;
        this.payments = payments;
        this.stopPayments = stopPayments;
        this.moreTime = moreTime;
        this.events = events;
        this.clock = clock;
    }

    /** The group is asked what it has to say before anything is decided. */
    public record HearingSent(CaseNumber caseNumber, LocalDate answerDueOn, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("answerDueOn", answerDueOn));
        }
    }

    /** The group said something. */
    public record HearingAnswered(CaseNumber caseNumber, String answer, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.personal("answer", "", answer));
        }
    }

    /**
     * Begins the hearing.
     *
     * @throws BusinessRuleViolation {@code proof.hearing-too-early} with the first possible day, {@code proof.not-reminded},
     *     {@code proof.nothing-paid} while the bank has sent all of it back
     */
    @Transactional
    public void hear(CaseNumber caseNumber, Actor by) {
        var proof = proofs.require(caseNumber);
        var proofRules = rules.of(caseNumber).proof();
        var today = HouseTime.today(clock);
        var first = proof.dueOn().plusDays(proofRules.hearingAfterDays());
        if (today.isBefore(first)) {
            throw new BusinessRuleViolation("proof.hearing-too-early", first);
        }
        if (proof.view().reminders() == 0) {
            throw new BusinessRuleViolation("proof.not-reminded");
        }
        requireKept(payments, proof);
        var answerDueOn = today.plusDays(proofRules.hearingPeriodDays());
        stopPayments.await(caseNumber);
        proof.hear(today, answerDueOn);
        proofs.save(proof);
        stopPayments.hold(caseNumber, by);
        events.publishEvent(new HearingSent(caseNumber, answerDueOn, clock.instant(), by));
    }

    /** Nobody owes a proof of money that she has not, or gives it back. */
    static void requirePaid(Payments payments, CaseNumber caseNumber) {
        if (payments.paidTotal(caseNumber).isZero()) {
            throw new BusinessRuleViolation("proof.nothing-paid");
        }
    }

    /** The same for what she paid back already, because a part was withdrawn or a claim fell afterwards. */
    static void requireKept(Payments payments, ProofOfUse proof) {
        if (!payments.paidTotal(proof.caseNumber()).isMoreThan(proof.view().repaid())) {
            throw new BusinessRuleViolation("proof.nothing-paid");
        }
    }

    /** Keeps what the group says itself, or what the house notes of it; the decision must weigh both. */
    @Transactional
    public void answered(CaseNumber caseNumber, String answer, Actor by) {
        var proof = proofs.require(caseNumber);
        if (by.isStaff()) {
            proof.hearingNoted(answer);
        } else {
            proof.hearingAnswered(answer, clock.instant());
        }
        proofs.save(proof);
        events.publishEvent(new HearingAnswered(caseNumber, answer, clock.instant(), by));
    }

    /**
     * Grants more time for the proof; a hearing that has begun ends with it.
     *
     * @param dueOn the new day, or null for the extension that the edition offers, counted from today or the due date
     */
    @Transactional
    public LocalDate extend(CaseNumber caseNumber, @org.jspecify.annotations.Nullable LocalDate dueOn, Actor by) {
        var proof = proofs.require(caseNumber);
        var today = HouseTime.today(clock);
        var until = dueOn == null ? moreTime.until(caseNumber) : dueOn;
        ReplyDay.require(until, today);
        var heard = proof.isRevocationHeard();
        proof.dropHearing();
        openProofOfUse.moveTo(proof, until, heard, false, by);
        return until;
    }
}
