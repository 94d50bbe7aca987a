package de.foerdertopf.decision;

import de.foerdertopf.decision.DropMootChanges.ChangeFellAway;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A group asks to change period, costs or account after approval. */
@Service
public class RequestChange {

    private final DecisionRepository decisions;
    private final ChangeRequestRepository requests;
    private final EndedGrants endedGrants;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestChange(
            DecisionRepository decisions,
            ChangeRequestRepository requests,
            EndedGrants endedGrants,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.requests = requests;
        this.endedGrants = endedGrants;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** What shall change: {@code newEnd} for PERIOD, holder and IBAN for BANK_ACCOUNT, for AMOUNT the sum that is still needed. */
    public record Command(
            CaseNumber caseNumber,
            ChangeKind kind,
            String description,
            @Nullable LocalDate newEnd,
            @Nullable String newHolder,
            @Nullable String newIban,
            @Nullable Money newAmount,
            Actor by) {

        public Command(
                CaseNumber caseNumber,
                ChangeKind kind,
                String description,
                @Nullable LocalDate newEnd,
                @Nullable String newHolder,
                @Nullable String newIban,
                Actor by) {
            this(caseNumber, kind, description, newEnd, newHolder, newIban, null, by);
        }

        private boolean says(RequestedChange wish) {
            return wish.kind() == kind
                    && wish.description().equals(description)
                    && Objects.equals(wish.newEnd(), newEnd)
                    && Objects.equals(wish.newHolder(), newHolder)
                    && Objects.equals(wish.newIban(), newIban)
                    && Objects.equals(wish.newAmount(), newAmount);
        }
    }

    /** A change waits for an answer. */
    public record ChangeRequested(
            CaseNumber caseNumber, UUID changeId, ChangeKind kind, String description, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("kind", kind), Change.personal("description", "", description));
        }
    }

    /** Whether such a change still means something: not where the grant ended, as far as it did. */
    @Transactional(readOnly = true)
    public boolean isPossible(CaseNumber caseNumber, ChangeKind kind) {
        return endedGrants.allows(caseNumber, kind);
    }

    /**
     * Takes down what the group asks for. Of two requests of one kind that nobody has answered only the later one counts; the same once
     * more says nothing new: that was a double click.
     *
     * @return the request that waits for an answer
     * @throws BusinessRuleViolation {@code change.no-grant}, {@code change.grant-ended}, {@code change.end-missing}, {@code change.account-missing},
     *     {@code change.amount-missing}, {@code decision.amount-not-lower}, {@code account.no-iban}
     */
    @Transactional
    public UUID request(Command command) {
        requests.lockWishes(command.caseNumber().toString());
        var decision = decisions.requireTaken(command.caseNumber());
        if (!decision.outcome().isGrant()) {
            throw new BusinessRuleViolation("change.no-grant");
        }
        if (!isPossible(command.caseNumber(), command.kind())) {
            throw new BusinessRuleViolation("change.grant-ended");
        }
        if (command.kind() == ChangeKind.PERIOD && command.newEnd() == null) {
            throw new BusinessRuleViolation("change.end-missing");
        }
        if (command.kind() == ChangeKind.BANK_ACCOUNT && (command.newIban() == null || command.newHolder() == null)) {
            throw new BusinessRuleViolation("change.account-missing");
        }
        if (command.newIban() != null && !Iban.isMeantBy(command.newIban())) {
            throw new BusinessRuleViolation("account.no-iban");
        }
        if (command.kind() == ChangeKind.AMOUNT) {
            if (command.newAmount() == null) {
                throw new BusinessRuleViolation("change.amount-missing");
            }
            decision.requireLower(command.newAmount());
        }
        var open = requests.findByCaseNumberAndAcceptedIsNull(command.caseNumber());
        var same = open.stream().filter(wish -> command.says(wish.view())).findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        replaceEarlier(open, command);
        var request = requests.save(new ChangeRequest(
                command.caseNumber(),
                command.kind(),
                command.description(),
                command.newEnd(),
                command.newHolder(),
                command.newIban(),
                command.newAmount(),
                clock.instant(),
                command.by()));
        events.publishEvent(new ChangeRequested(
                command.caseNumber(),
                request.id(),
                command.kind(),
                command.description(),
                clock.instant(),
                command.by()));
        return request.id();
    }

    private void replaceEarlier(List<ChangeRequest> open, Command command) {
        var reason = messages.getMessage("change.replaced-by", null, Locale.GERMAN);
        for (var earlier : open) {
            if (earlier.view().kind() == command.kind()) {
                earlier.replace(reason, command.by(), clock.instant());
                requests.save(earlier);
                events.publishEvent(new ChangeFellAway(
                        command.caseNumber(), command.kind(), reason, clock.instant(), command.by()));
            }
        }
    }
}
