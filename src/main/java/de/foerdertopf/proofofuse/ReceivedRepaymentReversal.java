package de.foerdertopf.proofofuse;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.VoidLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Money was recorded as received on a claim although it has not come, or came for another case. */
@Component
class ReceivedRepaymentReversal implements Reversible {

    private final RepaymentRepository repayments;
    private final ProofOfUseRepository proofs;
    private final InterestChargeRepository charges;
    private final Grants grants;
    private final Funds funds;
    private final Notices notices;
    private final VoidLetter voidLetter;
    private final ReverseMovement reverseMovement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceivedRepaymentReversal(
            RepaymentRepository repayments,
            ProofOfUseRepository proofs,
            InterestChargeRepository charges,
            Grants grants,
            Funds funds,
            Notices notices,
            VoidLetter voidLetter,
            ReverseMovement reverseMovement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repayments = repayments;
        this.proofs = proofs;
        this.charges = charges;
        this.grants = grants;
        this.funds = funds;
        this.notices = notices;
        this.voidLetter = voidLetter;
        this.reverseMovement = reverseMovement;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ReversalKind kind() {
        return ReversalKind.RECEIVED;
    }

    /** @throws BusinessRuleViolation {@code proof.repayment-reversed}, {@code proof.interest-decided} */
    @Override
    public Subject subject(String subject) {
        var repayment = require(subject);
        if (!repayment.counts()) {
            throw new BusinessRuleViolation("proof.repayment-reversed");
        }
        var caseNumber = repayment.caseNumber();
        if (charges.findByCaseNumber(caseNumber)
                .filter(charge -> !charge.view().isWaived())
                .isPresent()) {
            throw new BusinessRuleViolation("proof.interest-decided");
        }
        return new Subject(
                grants.require(caseNumber).fund(),
                caseNumber,
                List.of(caseNumber.value(), repayment.amount().toGerman(), GermanDates.inWords(repayment.receivedOn())),
                "/schreibtisch/faelle/" + caseNumber);
    }

    @Override
    public String key(String subject) {
        return require(subject).id().toString();
    }

    @Override
    public Optional<CaseNumber> caseOf(String subject) {
        return Optional.of(require(subject).caseNumber());
    }

    /**
     * A closing letter that is still in the house does not leave it. That interest was waived falls with the money for which it was: once
     * that is really in, somebody decides anew.
     */
    @Override
    public void reverse(String subject, String reason, Actor by) {
        subject(subject);
        var repayment = require(subject);
        var caseNumber = repayment.caseNumber();
        var proof = proofs.require(caseNumber);
        var wasComplete = proof.openClaim().isZero();
        var today = HouseTime.today(clock);
        proof.takeBackRepayment(repayment.amount(), today, today.plusDays(dueDays(caseNumber)));
        proofs.save(proof);
        repayment.reverse(clock.instant());
        repayments.save(repayment);
        charges.findByCaseNumber(caseNumber).ifPresent(charges::delete);
        reverseMovement.reverse(RecordRepayment.deed(repayment), reason, by);
        if (wasComplete) {
            notices.of(caseNumber).stream()
                    .filter(letter -> letter.type() == NoticeType.CLOSURE
                            && letter.state() != NoticeState.VOID
                            && letter.leftOn() == null)
                    .forEach(letter -> voidLetter.voidUnlessGone(letter.id(), by));
        }
        events.publishEvent(
                new RepaymentReversed(caseNumber, repayment.amount(), wasComplete, reason, clock.instant(), by));
    }

    private int dueDays(CaseNumber caseNumber) {
        return funds.edition(grants.require(caseNumber).edition())
                .rules()
                .repayment()
                .dueDays();
    }

    private Repayment require(String subject) {
        try {
            return repayments
                    .findById(UUID.fromString(subject))
                    .orElseThrow(() -> new NotFoundException("No repayment"));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("No repayment");
        }
    }
}
