package de.foerdertopf.decision;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person does not sign and says why. */
@Service
public class SendBackProposal {

    private final DecisionRepository decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendBackProposal(DecisionRepository decisions, ApplicationEventPublisher events, Clock clock) {
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** Which case, and why. */
    public record Command(CaseNumber caseNumber, String reason, Actor by) {}

    /** A proposal was not signed. */
    public record ProposalSentBack(CaseNumber caseNumber, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.personal("reason", "", reason));
        }
    }

    /** @throws BusinessRuleViolation {@code reason.missing}, {@code decision.not-proposed} */
    @Transactional
    public void sendBack(Command command) {
        if (command.reason().isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        sendBack(decisions.requireProposed(command.caseNumber()), command);
    }

    /** Nobody need sign any more, because what was proposed cannot come to be; does nothing where nothing was proposed. */
    @Transactional
    public void fallAway(Command command) {
        decisions
                .findByCaseNumberAndState(command.caseNumber(), DecisionState.PROPOSED)
                .ifPresent(proposal -> sendBack(proposal, command));
    }

    private void sendBack(Decision proposal, Command command) {
        proposal.sendBack(command.reason());
        decisions.save(proposal);
        events.publishEvent(
                new ProposalSentBack(command.caseNumber(), command.reason(), clock.instant(), command.by()));
    }
}
