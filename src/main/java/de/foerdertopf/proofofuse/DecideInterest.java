package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.notice.law.InterestReckoning;
import de.foerdertopf.notice.letters.InterestClaim;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A named person decides about interest on a repayment that is in: from when it is claimed, or that it is waived, each with its own
 * reason (§ 49a (3) VwVfG). Only on money that was claimed by a notice, before which the group was heard.
 */
@Service
public class DecideInterest {

    private final ProofOfUseRepository proofs;
    private final InterestChargeRepository charges;
    private final BearingClaims claims;
    private final InterestReckoning reckoning;
    private final Conflicts conflicts;
    private final ClaimDays claimDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideInterest(
            ProofOfUseRepository proofs,
            InterestChargeRepository charges,
            BearingClaims claims,
            InterestReckoning reckoning,
            Conflicts conflicts,
            ClaimDays claimDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.charges = charges;
        this.claims = claims;
        this.reckoning = reckoning;
        this.conflicts = conflicts;
        this.claimDays = claimDays;
        this.events = events;
        this.clock = clock;
    }

    /** From when interest is claimed, null where it is waived wholly; and why. */
    public record Command(CaseNumber caseNumber, @Nullable LocalDate from, String reason, Actor by) {}

    /**
     * It is decided about interest.
     *
     * @param claimed what bore it
     * @param rows how the sum comes about; empty where it is waived
     */
    public record InterestDecided(
            CaseNumber caseNumber,
            Money claimed,
            Money amount,
            List<InterestClaim.Row> rows,
            String reason,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        public InterestDecided {
            rows = List.copyOf(rows);
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.of("interest", amount), Change.personal("reason", "", reason));
        }
    }

    /** Whether a repayment is in on which nobody has decided about interest yet. */
    @Transactional(readOnly = true)
    public boolean isPossible(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                        .filter(DecideInterest::isClaimed)
                        .filter(DecideInterest::isBack)
                        .isPresent()
                && claims.find(caseNumber).filter(BearingClaim::isPaid).isPresent()
                && charges.findByCaseNumber(caseNumber).isEmpty();
    }

    /** Whether a person must decide: nobody is asked again about what the notice settled, that payment in time bears no interest. */
    @Transactional(readOnly = true)
    public boolean isToDecide(CaseNumber caseNumber) {
        return isPossible(caseNumber) && !claims.require(caseNumber).isWaivedInNotice();
    }

    /** The table that claiming from the given day would lead to; empty as long as a base rate is missing, for nobody guesses one. */
    @Transactional(readOnly = true)
    public Optional<List<InterestClaim.Row>> preview(CaseNumber caseNumber, LocalDate from) {
        return claims.find(caseNumber)
                .filter(BearingClaim::isPaid)
                .filter(claim -> reckoning.isPossible(from, claim.repaidOn()))
                .map(claim -> rows(claim, from));
    }

    /**
     * @throws BusinessRuleViolation {@code interest.not-claimed}, {@code interest.not-repaid},
     *     {@code interest.already}, {@code interest.reason-missing}, {@code interest.from}, {@code interest.rate-unknown},
     *     {@code interest.nothing}, {@code interest.waived-in-claim}, {@code conflict-of-interest}
     */
    @Transactional
    public void decide(Command command) {
        var caseNumber = command.caseNumber();
        conflicts.requireNone(caseNumber, command.by());
        requirePossible(caseNumber);
        var claim = claims.require(caseNumber);
        var repaidOn = claim.repaidOn();
        var from = command.from();
        var rows = from == null ? List.<InterestClaim.Row>of() : charged(claim, from);
        var amount = rows.stream().map(InterestClaim.Row::interest).reduce(Money.ZERO, Money::plus);
        if (from != null && !amount.isPositive()) {
            throw new BusinessRuleViolation("interest.nothing");
        }
        var today = HouseTime.today(clock);
        var dueOn = from == null ? null : claimDays.payBackUntil(caseNumber);
        charges.save(
                new InterestCharge(caseNumber, amount, from, repaidOn, dueOn, command.reason(), command.by(), today));
        events.publishEvent(new InterestDecided(
                caseNumber, claim.amount(), amount, rows, command.reason(), clock.instant(), command.by()));
    }

    /**
     * Interest runs from the claim on and ends with the money's return.
     *
     * @throws BusinessRuleViolation {@code interest.from}, {@code interest.not-claimed}, {@code interest.nothing}
     */
    @Transactional(readOnly = true)
    public void requireFrom(CaseNumber caseNumber, LocalDate from) {
        claims.require(caseNumber).requireFrom(from);
    }

    private void requirePossible(CaseNumber caseNumber) {
        var proof = proofs.require(caseNumber);
        if (!isClaimed(proof)) {
            throw new BusinessRuleViolation("interest.not-claimed");
        }
        if (!isBack(proof)) {
            throw new BusinessRuleViolation("interest.not-repaid");
        }
        if (charges.findByCaseNumber(caseNumber).isPresent()) {
            throw new BusinessRuleViolation("interest.already");
        }
    }

    private static boolean isClaimed(ProofOfUse proof) {
        return proof.isClaimedByNotice() || proof.standing().isWithdrawnPartBack();
    }

    /** What the proof of a rest leaves over is another claim: interest on the withdrawn part does not wait for it. */
    private static boolean isBack(ProofOfUse proof) {
        return proof.openClaim().isZero() || proof.standing().isWithdrawnPartBack();
    }

    private List<InterestClaim.Row> charged(BearingClaim claim, LocalDate from) {
        if (claim.isWaivedInNotice()) {
            throw new BusinessRuleViolation("interest.waived-in-claim");
        }
        claim.requireFrom(from);
        if (!reckoning.isPossible(from, claim.repaidOn())) {
            throw new BusinessRuleViolation("interest.rate-unknown");
        }
        return rows(claim, from);
    }

    private List<InterestClaim.Row> rows(BearingClaim claim, LocalDate from) {
        return reckoning.rows(claim.amount(), from, claim.received());
    }
}
