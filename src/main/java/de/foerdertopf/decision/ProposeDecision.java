package de.foerdertopf.decision;

import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.DecisionBody;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A named person decides, alone where the edition's tier allows it, else as a proposal that a second person signs. Findings bind
 * her until she sets them aside with a reason.
 */
@Service
public class ProposeDecision {

    private final Applications applications;
    private final OpenToDecide openToDecide;
    private final LookAgain lookAgain;
    private final Funds funds;
    private final DecisionRepository decisions;
    private final DecisionSignature signature;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposeDecision(
            Applications applications,
            OpenToDecide openToDecide,
            LookAgain lookAgain,
            Funds funds,
            DecisionRepository decisions,
            DecisionSignature signature,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.openToDecide = openToDecide;
        this.lookAgain = lookAgain;
        this.funds = funds;
        this.decisions = decisions;
        this.signature = signature;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the person decides.
     *
     * @param amount zero for a rejection
     * @param conditions further provisions, one sentence each
     * @param reasonText why, unless everything is granted
     * @param discretionReason what was weighed; optional where everything is granted
     * @param provisional what is open where the amount is fixed for good only later; null where it stands
     */
    public record Command(
            CaseNumber caseNumber,
            Outcome outcome,
            Money amount,
            List<String> conditions,
            String reasonText,
            String discretionReason,
            @Nullable Provisional provisional,
            Actor by) {

        public Command(
                CaseNumber caseNumber,
                Outcome outcome,
                Money amount,
                List<String> conditions,
                String reasonText,
                String discretionReason,
                Actor by) {
            this(caseNumber, outcome, amount, conditions, reasonText, discretionReason, null, by);
        }
    }

    /** A proposal was made; with {@code needsSecondPerson} it waits for a signature. */
    public record DecisionProposed(
            CaseNumber caseNumber,
            boolean needsSecondPerson,
            Outcome outcome,
            Money amount,
            String reason,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("outcome", outcome), Change.of("amount", amount), Change.personal("reason", "", reason));
        }
    }

    /**
     * @return whether a second person must sign
     * @throws BusinessRuleViolation {@code decision.incomplete}, {@code decision.finding-stands}, {@code decision.above-cap},
     *     {@code decision.already}, {@code conflict-of-interest}, {@code budget.exhausted}, {@code decision.sponsor-consent}, {@code decision.remedy-lower},
     *     {@code decision.nothing-anew}
     */
    @Transactional
    public boolean propose(Command command) {
        var caseNumber = command.caseNumber();
        openToDecide.require(caseNumber, command.by());
        lookAgain.look(caseNumber);
        var application = applications.require(caseNumber);
        var rules = funds.edition(application.edition()).rules();
        var requested = application.answers().amountRequested();
        if (command.outcome().isGrant()) {
            lookAgain.requireAllowed(
                    caseNumber, command.amount(), rules.amounts().maximum());
        }
        var decision = new Decision(
                caseNumber,
                application.fund(),
                funds.round(application.fund(), application.round()).fiscalYear(),
                DecisionContent.of(
                        command.outcome(),
                        requested,
                        command.amount(),
                        command.conditions(),
                        command.reasonText(),
                        command.discretionReason()),
                rules.financingFor(command.amount()),
                application.answers().project().period(),
                command.by(),
                clock.instant());
        decisions.findReopened(caseNumber).ifPresent(decision::replace);
        if (command.provisional() != null) {
            decision.makeProvisional(command.provisional(), HouseTime.today(clock));
        }
        var tier = command.outcome().isGrant() ? command.amount() : requested;
        var needsSecondPerson = rules.bodyFor(tier) != DecisionBody.OFFICER;
        var before = Money.ZERO;
        if (needsSecondPerson) {
            decisions.save(decision);
        } else {
            before = signature.makeRoom(caseNumber);
            decision.takeAlone(command.by(), HouseTime.today(clock));
        }
        events.publishEvent(new DecisionProposed(
                caseNumber,
                needsSecondPerson,
                command.outcome(),
                command.amount(),
                command.reasonText(),
                clock.instant(),
                command.by()));
        if (!needsSecondPerson) {
            signature.complete(caseNumber, decision, before, false, command.by());
        }
        return needsSecondPerson;
    }
}
