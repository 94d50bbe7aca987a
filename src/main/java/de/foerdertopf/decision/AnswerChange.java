package de.foerdertopf.decision;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a change that a group asked for; an accepted one takes effect at once. */
@Service
public class AnswerChange {

    private final ChangeRequestRepository requests;
    private final ApplyChange applyChange;
    private final EndedGrants endedGrants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerChange(
            ChangeRequestRepository requests,
            ApplyChange applyChange,
            EndedGrants endedGrants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.applyChange = applyChange;
        this.endedGrants = endedGrants;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The answer, with a reason where it is no.
     *
     * @param before for accepted costs: what was planned so far; {@code after} what is planned from now on
     * @param newAmount for an accepted lower amount: what is granted from now on
     * @param shift for accepted costs: how much goes from one kind of cost to another, where it is that
     * @param sponsorsWord for an accepted lower amount of a sponsor's grant: who there agreed, and how
     */
    public record Command(
            UUID changeId,
            boolean accept,
            String reason,
            @Nullable String before,
            @Nullable String after,
            @Nullable Money newAmount,
            @Nullable CostShift shift,
            String sponsorsWord,
            Actor by) {

        public Command(
                UUID changeId,
                boolean accept,
                String reason,
                @Nullable String before,
                @Nullable String after,
                @Nullable Money newAmount,
                @Nullable CostShift shift,
                Actor by) {
            this(changeId, accept, reason, before, after, newAmount, shift, "", by);
        }

        public Command(
                UUID changeId,
                boolean accept,
                String reason,
                @Nullable String before,
                @Nullable String after,
                @Nullable Money newAmount,
                Actor by) {
            this(changeId, accept, reason, before, after, newAmount, null, by);
        }

        public Command(UUID changeId, boolean accept, String reason, Actor by) {
            this(changeId, accept, reason, null, null, null, null, by);
        }
    }

    /** A change was accepted or refused. */
    public record ChangeAnswered(
            CaseNumber caseNumber,
            UUID changeId,
            ChangeKind kind,
            boolean accepted,
            String reason,
            String sponsorsWord,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return Stream.concat(
                            Stream.of(
                                    Change.of("kind", kind),
                                    Change.of("accepted", accepted),
                                    Change.personal("reason", "", reason)),
                            sponsorsWord.isBlank()
                                    ? Stream.empty()
                                    : Stream.of(Change.personal("sponsorsWord", "", sponsorsWord)))
                    .toList();
        }
    }

    /**
     * @throws BusinessRuleViolation {@code change.answered}, {@code change.grant-ended}, {@code reason.missing},
     *     {@code change.end-before-start}, {@code change.shift}, {@code change.values-missing}, {@code change.sponsors-word-missing},
     *     {@code change.below-wish}, {@code decision.amount-not-lower}, {@code decision.below-paid}
     */
    @Transactional
    public void answer(Command command) {
        var request = requests.require(command.changeId());
        request.answer(command.accept(), command.reason(), command.by().id(), clock.instant());
        requests.save(request);
        var change = request.view();
        if (command.accept()) {
            if (!endedGrants.allows(change.caseNumber(), change.kind())) {
                throw new BusinessRuleViolation("change.grant-ended");
            }
            applyChange.apply(request, command);
            requests.save(request);
        }
        events.publishEvent(new ChangeAnswered(
                change.caseNumber(),
                change.id(),
                change.kind(),
                command.accept(),
                command.reason(),
                command.sponsorsWord(),
                clock.instant(),
                command.by()));
    }
}
