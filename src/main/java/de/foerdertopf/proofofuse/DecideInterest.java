package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.delivery.ClaimTerms;
import de.foerdertopf.notice.delivery.Notices;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A named person decides about interest on a repayment that is in: from when it is claimed, or that it is waived, each with its own
 * reason (§ 49a (3) VwVfG). Only after a hearing, and only on money that was claimed by a notice.
 */
@Service
public class DecideInterest {

    private final ProofOfUseRepository proofs;
    private final RepaymentRepository repayments;
    private final InterestChargeRepository charges;
    private final HeardClaims heardClaims;
    private final Notices notices;
    private final InterestReckoning reckoning;
    private final Conflicts conflicts;
    private final Grants grants;
    private final Funds funds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideInterest(
            ProofOfUseRepository proofs,
            RepaymentRepository repayments,
            InterestChargeRepository charges,
            HeardClaims heardClaims,
            Notices notices,
            InterestReckoning reckoning,
            Conflicts conflicts,
            Grants grants,
            Funds funds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.repayments = repayments;
        this.charges = charges;
        this.heardClaims = heardClaims;
        this.notices = notices;
        this.reckoning = reckoning;
        this.conflicts = conflicts;
        this.grants = grants;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    /** From when interest is claimed, null where it is waived wholly; and why. */
    public record Command(CaseNumber caseNumber, @Nullable LocalDate from, String reason, Actor by) {}

    /**
     * It is decided about interest.
     *
     * @param rows how the sum comes about; empty where it is waived
     */
    public record InterestDecided(
            CaseNumber caseNumber, Money amount, List<InterestClaim.Row> rows, String reason, Instant at, Actor by)
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
                        .filter(proof -> isHeard(proof, caseNumber))
                        .isPresent()
                && notices.claimTerms(caseNumber).isPresent()
                && !received(caseNumber).isEmpty()
                && charges.findByCaseNumber(caseNumber).isEmpty();
    }

    /** Whether a person must decide: nobody is asked again about what the notice settled, that payment in time bears no interest. */
    @Transactional(readOnly = true)
    public boolean isToDecide(CaseNumber caseNumber) {
        return isPossible(caseNumber) && !isWaivedInClaim(claim(caseNumber), lastDay(received(caseNumber)));
    }

    /** The table that claiming from the given day would lead to; empty as long as a base rate is missing, for nobody guesses one. */
    @Transactional(readOnly = true)
    public Optional<List<InterestClaim.Row>> preview(CaseNumber caseNumber, LocalDate from) {
        var received = received(caseNumber);
        return Optional.of(received)
                .filter(all -> !all.isEmpty())
                .filter(all -> reckoning.isPossible(from, lastDay(all)))
                .map(all -> rows(claim(caseNumber), from, all));
    }

    /**
     * @throws BusinessRuleViolation {@code interest.not-claimed}, {@code interest.not-repaid}, {@code interest.not-heard},
     *     {@code interest.already}, {@code interest.reason-missing}, {@code interest.from}, {@code interest.rate-unknown},
     *     {@code interest.nothing}, {@code interest.waived-in-claim}, {@code conflict-of-interest}
     */
    @Transactional
    public void decide(Command command) {
        var caseNumber = command.caseNumber();
        conflicts.requireNone(caseNumber, command.by());
        requirePossible(caseNumber);
        var claim = claim(caseNumber);
        var received = received(caseNumber);
        var repaidOn = lastDay(received);
        var from = command.from();
        var rows = from == null ? List.<InterestClaim.Row>of() : charged(claim, from, received, repaidOn);
        var amount = rows.stream().map(InterestClaim.Row::interest).reduce(Money.ZERO, Money::plus);
        if (from != null && !amount.isPositive()) {
            throw new BusinessRuleViolation("interest.nothing");
        }
        var today = HouseTime.today(clock);
        var dueOn = from == null
                ? null
                : today.plusDays(funds.edition(grants.require(caseNumber).edition())
                        .rules()
                        .repayment()
                        .dueDays());
        charges.save(
                new InterestCharge(caseNumber, amount, from, repaidOn, dueOn, command.reason(), command.by(), today));
        events.publishEvent(
                new InterestDecided(caseNumber, amount, rows, command.reason(), clock.instant(), command.by()));
    }

    /**
     * Interest runs from the claim on and ends with the money's return.
     *
     * @throws BusinessRuleViolation {@code interest.from}, {@code interest.not-claimed}, {@code interest.nothing}
     */
    @Transactional(readOnly = true)
    public void requireFrom(CaseNumber caseNumber, LocalDate from) {
        requireFrom(claim(caseNumber), from, lastDay(received(caseNumber)));
    }

    private static void requireFrom(ClaimTerms claim, LocalDate from, LocalDate repaidOn) {
        if (from.isBefore(claim.earliestInterest()) || !from.isBefore(repaidOn)) {
            throw new BusinessRuleViolation("interest.from");
        }
    }

    private void requirePossible(CaseNumber caseNumber) {
        var proof = proofs.require(caseNumber);
        if (!isClaimed(proof)) {
            throw new BusinessRuleViolation("interest.not-claimed");
        }
        if (!isHeard(proof, caseNumber)) {
            throw new BusinessRuleViolation("interest.not-heard");
        }
        if (!isBack(proof)) {
            throw new BusinessRuleViolation("interest.not-repaid");
        }
        if (charges.findByCaseNumber(caseNumber).isPresent()) {
            throw new BusinessRuleViolation("interest.already");
        }
    }

    private static boolean isClaimed(ProofOfUse proof) {
        return proof.isClaimedByNotice() || proof.isWithdrawnPartBack();
    }

    /** What the proof of a rest leaves over is another claim: interest on the withdrawn part does not wait for it. */
    private static boolean isBack(ProofOfUse proof) {
        return proof.openClaim().isZero() || proof.isWithdrawnPartBack();
    }

    private boolean isHeard(ProofOfUse proof, CaseNumber caseNumber) {
        return proof.isHeard()
                || heardClaims.of(caseNumber).stream().anyMatch(hearing -> hearing.state() == HeardClaim.State.DECIDED);
    }

    private List<InterestClaim.Row> charged(
            ClaimTerms claim, LocalDate from, List<InterestReckoning.Received> received, LocalDate repaidOn) {
        if (isWaivedInClaim(claim, repaidOn)) {
            throw new BusinessRuleViolation("interest.waived-in-claim");
        }
        requireFrom(claim, from, repaidOn);
        if (!reckoning.isPossible(from, repaidOn)) {
            throw new BusinessRuleViolation("interest.rate-unknown");
        }
        return rows(claim, from, received);
    }

    private static boolean isWaivedInClaim(ClaimTerms claim, LocalDate repaidOn) {
        return claim.interestFrom() == null && !repaidOn.isAfter(claim.dueOn());
    }

    private List<InterestClaim.Row> rows(ClaimTerms claim, LocalDate from, List<InterestReckoning.Received> received) {
        return reckoning.rows(claim.amount(), from, received);
    }

    private static LocalDate lastDay(List<InterestReckoning.Received> received) {
        if (received.isEmpty()) {
            throw new BusinessRuleViolation("interest.nothing");
        }
        return received.get(received.size() - 1).on();
    }

    private ClaimTerms claim(CaseNumber caseNumber) {
        return notices.claimTerms(caseNumber).orElseThrow(() -> new BusinessRuleViolation("interest.not-claimed"));
    }

    /**
     * What paid the sum that the notice claims, the earliest first: what came in since, and where that is less, what had come before, as
     * from a group that pays while it is heard. Empty where nothing came, because the bank sent the money back.
     */
    private List<InterestReckoning.Received> received(CaseNumber caseNumber) {
        var claim = claim(caseNumber);
        var all = repayments.findByCaseNumberAndReversedAtIsNullOrderByReceivedOn(caseNumber);
        var claimed = claim.letter().date();
        var since = all.stream().filter(repayment -> !repayment.receivedOn().isBefore(claimed));
        var before = all.stream()
                .filter(repayment -> repayment.receivedOn().isBefore(claimed))
                .sorted(Comparator.comparing(Repayment::receivedOn).reversed());
        var received = new ArrayList<InterestReckoning.Received>();
        var open = claim.amount();
        for (var next : Stream.concat(since, before).toList()) {
            var part = next.amount().isMoreThan(open) ? open : next.amount();
            if (part.isPositive()) {
                received.add(new InterestReckoning.Received(next.receivedOn(), part));
                open = open.minus(part);
            }
        }
        received.sort(Comparator.comparing(InterestReckoning.Received::on));
        return List.copyOf(received);
    }
}
