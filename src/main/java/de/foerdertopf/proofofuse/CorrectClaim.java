package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.notice.delivery.ClaimTerms;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.WriteFreeLetter;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A named person tells a group that it pays back another sum than its notice says, because money had not been paid after all or came back from
 * the bank, or because a court lowered it: the claim is what was paid less what remains granted; and that it pays no interest that fell.
 */
@Service
public class CorrectClaim {

    private final ProofOfUseRepository proofs;
    private final Notices notices;
    private final Objections objections;
    private final Conflicts conflicts;
    private final FallenInterest fallenInterest;
    private final WriteFreeLetter writeFreeLetter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectClaim(
            ProofOfUseRepository proofs,
            Notices notices,
            Objections objections,
            Conflicts conflicts,
            FallenInterest fallenInterest,
            WriteFreeLetter writeFreeLetter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.notices = notices;
        this.objections = objections;
        this.conflicts = conflicts;
        this.fallenInterest = fallenInterest;
        this.writeFreeLetter = writeFreeLetter;
        this.events = events;
        this.clock = clock;
    }

    /** The letter that tells the sum which counts. */
    public record Command(CaseNumber caseNumber, String subject, String text, Actor by) {}

    /**
     * A claim of which its letter says another sum.
     *
     * @param notice what the notice is called, of {@code noticeDate}
     * @param told what the group was told to pay back
     * @param due what it owes by now
     * @param open what of that is still to come
     * @param back what had come beyond that
     * @param byCourt whether a court lowered it, and not the bank
     */
    public record Mistold(
            String notice, LocalDate noticeDate, Money told, Money due, Money open, Money back, boolean byCourt) {

        /** Whether more is to come back than the letter says. */
        public boolean isRaised() {
            return told.isLessThan(due);
        }
    }

    /**
     * The group is told what it pays back by now.
     *
     * @param told what it was told before
     */
    public record ClaimCorrected(CaseNumber caseNumber, Money told, Money due, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("toldClaim", told, due));
        }
    }

    /** Whether a letter asks the group for another sum than it owes, or for interest that fell. */
    @Transactional(readOnly = true)
    public boolean isOwed(CaseNumber caseNumber) {
        return find(caseNumber).isPresent() || !fallenInterest.of(caseNumber).isEmpty();
    }

    /** What is to be told; empty where the letter claims what is owed. */
    @Transactional(readOnly = true)
    public Optional<Mistold> find(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                .filter(proof -> !proof.isRenounced())
                .flatMap(proof -> notices.claimTerms(caseNumber)
                        .filter(terms -> proof.isClaimOverstated() || proof.isClaimUnderstated(terms.amount()))
                        .map(terms -> new Mistold(
                                terms.letter().name(),
                                terms.letter().date(),
                                proof.toldClaim(),
                                proof.requireSettlement().repaymentDue(),
                                proof.openClaim(),
                                proof.refundDue(),
                                isLoweredByCourt(
                                        caseNumber, proof.requireSettlement().repaymentDue()))));
    }

    private boolean isLoweredByCourt(CaseNumber caseNumber, Money due) {
        return objections.of(caseNumber).stream()
                .filter(remedy -> due.equals(remedy.staysDue()))
                .anyMatch(remedy -> notices.require(remedy.notice()).isTakenToCourt());
    }

    /**
     * @throws BusinessRuleViolation {@code claim.told-rightly}, {@code free-letter.incomplete}, {@code free-letter.too-long},
     *     {@code conflict-of-interest}
     */
    @Transactional
    public void correct(Command command) {
        var caseNumber = command.caseNumber();
        conflicts.requireNone(caseNumber, command.by());
        writeFreeLetter.write(new WriteFreeLetter.Command(caseNumber, command.subject(), command.text(), command.by()));
        var onlyInterest = find(caseNumber).isEmpty() && isOwed(caseNumber);
        fallenInterest.withdraw(caseNumber, command.by());
        if (!onlyInterest) {
            tellClaim(caseNumber, command.by());
        }
    }

    private void tellClaim(CaseNumber caseNumber, Actor by) {
        var proof = proofs.require(caseNumber);
        var noticed = notices.claimTerms(caseNumber).map(ClaimTerms::amount).orElse(Money.ZERO);
        var told = proof.tellClaimAnew(noticed);
        proofs.save(proof);
        events.publishEvent(
                new ClaimCorrected(caseNumber, told, proof.requireSettlement().repaymentDue(), clock.instant(), by));
    }
}
