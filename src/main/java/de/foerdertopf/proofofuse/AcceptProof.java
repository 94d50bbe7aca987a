package de.foerdertopf.proofofuse;

import de.foerdertopf.application.Applications;
import de.foerdertopf.decision.GrantRules;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts a report, except for costs that are named with a reason, and settles the grant by its financing type. */
@Service
public class AcceptProof {

    private final ProofOfUseRepository proofs;
    private final Applications applications;
    private final Grants grants;
    private final Payments payments;
    private final GrantRules rules;
    private final ClaimDays claimDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AcceptProof(
            ProofOfUseRepository proofs,
            Applications applications,
            Grants grants,
            Payments payments,
            GrantRules rules,
            ClaimDays claimDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.applications = applications;
        this.grants = grants;
        this.payments = payments;
        this.rules = rules;
        this.claimDays = claimDays;
        this.events = events;
        this.clock = clock;
    }

    /** What is not accepted, and why. */
    public record Command(CaseNumber caseNumber, List<RejectedItem> rejected, Actor by) {}

    /**
     * The proof is accepted and the grant is settled.
     *
     * @param open what is still to come back
     * @param repaymentDue what is to come back in all
     */
    public record ProofAccepted(
            CaseNumber caseNumber,
            Money leftover,
            Money open,
            Money repaymentDue,
            Money eligibleCosts,
            Instant at,
            Actor by)
            implements BearsOnRefund {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("eligibleCosts", eligibleCosts),
                    Change.of("leftover", leftover),
                    Change.of("repaymentDue", repaymentDue));
        }
    }

    /** What accepting would mean, before it is done. */
    @Transactional(readOnly = true)
    public Settlement preview(CaseNumber caseNumber, List<RejectedItem> rejected) {
        return settle(caseNumber, proofs.require(caseNumber), rejected);
    }

    /** @throws BusinessRuleViolation {@code proof.not-submitted}, {@code proof.rejected-amount}, {@code reason.missing} */
    @Transactional
    public Settlement accept(Command command) {
        var proof = proofs.require(command.caseNumber());
        if (proof.state() != ProofState.SUBMITTED) {
            throw new BusinessRuleViolation("proof.not-submitted");
        }
        var settlement = settle(command.caseNumber(), proof, command.rejected());
        proof.accept(command.rejected(), settlement, claimDays.payBackUntil(command.caseNumber()));
        proofs.save(proof);
        events.publishEvent(new ProofAccepted(
                command.caseNumber(),
                settlement.leftover(),
                proof.openClaim(),
                settlement.repaymentDue(),
                settlement.eligibleCosts(),
                clock.instant(),
                command.by()));
        return settlement;
    }

    private Settlement settle(CaseNumber caseNumber, ProofOfUse proof, List<RejectedItem> rejected) {
        var report = proof.view().report();
        if (report == null) {
            throw new BusinessRuleViolation("proof.not-submitted");
        }
        for (var item : rejected) {
            if (item.reason().isBlank()) {
                throw new BusinessRuleViolation("reason.missing");
            }
        }
        var ineligible = rejected.stream().map(RejectedItem::amount).reduce(Money.ZERO, Money::plus);
        if (ineligible.isNegative() || ineligible.isMoreThan(report.totalCosts())) {
            throw new BusinessRuleViolation("proof.rejected-amount");
        }
        var grant = grants.require(caseNumber);
        var rule = rules.of(caseNumber).repayment();
        var paid = payments.paidTotal(caseNumber);
        var granted = proof.standing().restToProve().orElse(grant.amount());
        var remains = paid.min(granted);
        return Settlement.settle(
                        grant.financingType(),
                        granted,
                        Settlement.ShareBase.of(
                                rule.inKindCounts(),
                                applications.require(caseNumber).answers().plan(),
                                report.inKindCosts()),
                        remains,
                        report.totalCosts(),
                        ineligible,
                        otherIncome(report, grant.financingType()),
                        rule.minorAmount())
                .beside(paid.minus(remains));
    }

    /** What lowers the grant beside it; a sum that nobody was asked for lowers nothing, and one that was asked for is never guessed. */
    private static Money otherIncome(ProofReport report, FinancingType type) {
        var said = report.otherIncome();
        if (said == null && type.countsOtherIncome()) {
            throw new BusinessRuleViolation("proof.other-income-missing");
        }
        return said == null ? Money.ZERO : said;
    }
}
