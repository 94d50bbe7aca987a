package de.foerdertopf.decision;

import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.Applications;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a change that a group asked for; an accepted one takes effect at once. */
@Service
public class AnswerChange {

    private final ChangeRequestRepository requests;
    private final DecisionRepository decisions;
    private final Applications applications;
    private final TellAccount tellAccount;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerChange(
            ChangeRequestRepository requests,
            DecisionRepository decisions,
            Applications applications,
            TellAccount tellAccount,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.applications = applications;
        this.tellAccount = tellAccount;
        this.events = events;
        this.clock = clock;
    }

    /** The answer, with a reason where it is no. */
    public record Command(UUID changeId, boolean accept, String reason, Actor by) {}

    /** A change was accepted or refused. */
    public record ChangeAnswered(
            CaseNumber caseNumber, ChangeKind kind, boolean accepted, Instant at, Actor by, List<Change> changes)
            implements AuditedEvent.OfCase {}

    /** @throws BusinessRuleViolation {@code change.answered}, {@code reason.missing}, {@code change.end-before-start} */
    @Transactional
    public void answer(Command command) {
        var request = requests.require(command.changeId());
        request.answer(command.accept(), command.reason(), command.by().id(), clock.instant());
        requests.save(request);
        var change = request.view();
        if (command.accept()) {
            apply(change, command.by());
        }
        events.publishEvent(new ChangeAnswered(
                change.caseNumber(),
                change.kind(),
                command.accept(),
                clock.instant(),
                command.by(),
                List.of(
                        Change.of("kind", change.kind()),
                        Change.of("accepted", command.accept()),
                        Change.personal("reason", "", command.reason()))));
    }

    private void apply(RequestedChange change, Actor by) {
        switch (change.kind()) {
            case PERIOD -> {
                var decision = decisions.requireTaken(change.caseNumber());
                decision.changeProjectEnd(Objects.requireNonNull(change.newEnd()));
                decisions.save(decision);
            }
            case BANK_ACCOUNT ->
                tellAccount.tell(new TellAccount.Command(
                        change.caseNumber(),
                        Objects.requireNonNull(change.newHolder()),
                        new Iban(Objects.requireNonNull(change.newIban())),
                        applications.require(change.caseNumber()).recipient().name(),
                        by));
            case COST_ITEMS -> {
                // The plan of the application stays as it was; the description is the change.
            }
        }
    }
}
