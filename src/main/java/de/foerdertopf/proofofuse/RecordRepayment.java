package de.foerdertopf.proofofuse;

import de.foerdertopf.budget.ReturnLeftover;
import de.foerdertopf.budget.ReturnLeftover.Destination;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money came back from a recipient: into the pot within the same fiscal year where the edition allows it, else as revenue. */
@Service
public class RecordRepayment {

    private final ProofOfUseRepository proofs;
    private final RepaymentRepository repayments;
    private final Grants grants;
    private final Funds funds;
    private final ReturnLeftover returnLeftover;
    private final Payments payments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordRepayment(
            ProofOfUseRepository proofs,
            RepaymentRepository repayments,
            Grants grants,
            Funds funds,
            ReturnLeftover returnLeftover,
            Payments payments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.repayments = repayments;
        this.grants = grants;
        this.funds = funds;
        this.returnLeftover = returnLeftover;
        this.payments = payments;
        this.events = events;
        this.clock = clock;
    }

    /** The name of the deed in the pot's book. */
    static String deed(Repayment repayment) {
        return "repayment:" + repayment.caseNumber() + ":" + repayment.id();
    }

    /**
     * Nothing comes back before it was paid, or tomorrow.
     *
     * @throws BusinessRuleViolation {@code proof.received-in-future}, {@code proof.received-before-payment}
     */
    @Transactional(readOnly = true)
    public void requireDay(CaseNumber caseNumber, LocalDate receivedOn) {
        if (receivedOn.isAfter(HouseTime.today(clock))) {
            throw new BusinessRuleViolation("proof.received-in-future");
        }
        payments.ofCase(caseNumber).stream()
                .map(PaymentView::executedOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(receivedOn::isBefore)
                .ifPresent(first -> {
                    throw new BusinessRuleViolation("proof.received-before-payment", first);
                });
    }

    /**
     * No more comes back than is claimed.
     *
     * @throws BusinessRuleViolation {@code proof.no-claim}, {@code sum.not-positive}, {@code proof.repayment-amount}
     */
    @Transactional(readOnly = true)
    public void requireAmount(CaseNumber caseNumber, Money amount) {
        proofs.require(caseNumber).requireRepayment(amount);
    }

    /** What came, and when. */
    public record Command(CaseNumber caseNumber, Money amount, LocalDate receivedOn, Actor by) {}

    /** Money came back; with {@code complete} nothing is open any more: no remedy, and no payment that may still go out. */
    public record GrantRepaid(
            CaseNumber caseNumber, Money amount, boolean complete, Destination destination, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("repaid", amount), Change.of("destination", destination));
        }
    }

    /** @throws BusinessRuleViolation {@code proof.no-claim}, {@code sum.not-positive}, {@code proof.repayment-amount}, {@code proof.received-in-future}, {@code proof.received-before-payment} */
    @Transactional
    public void record(Command command) {
        requireDay(command.caseNumber(), command.receivedOn());
        var proof = proofs.require(command.caseNumber());
        proof.repay(command.amount());
        proofs.save(proof);
        var repayment = repayments.save(new Repayment(command.caseNumber(), command.amount(), command.receivedOn()));
        var grant = grants.require(command.caseNumber());
        var destination = returnLeftover.takeBack(new ReturnLeftover.Command(
                command.caseNumber(),
                grant.fund(),
                grant.fiscalYear(),
                command.amount(),
                funds.edition(grant.edition()).rules().repayment().leftoverReturnsToPot(),
                command.receivedOn(),
                deed(repayment),
                command.by()));
        events.publishEvent(new GrantRepaid(
                command.caseNumber(),
                command.amount(),
                proof.openClaim().isZero()
                        && !proof.isClaimSuspended()
                        && !(proof.isEnded() && payments.isAtTheCashOffice(command.caseNumber())),
                destination,
                clock.instant(),
                command.by()));
    }
}
