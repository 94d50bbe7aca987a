package de.foerdertopf.decision;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.Applications;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    private final DecisionRepository decisions;
    private final Applications applications;
    private final TellAccount tellAccount;
    private final LowerAmount lowerAmount;
    private final PlannedCosts plannedCosts;
    private final EndedGrants endedGrants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerChange(
            ChangeRequestRepository requests,
            DecisionRepository decisions,
            Applications applications,
            TellAccount tellAccount,
            LowerAmount lowerAmount,
            PlannedCosts plannedCosts,
            EndedGrants endedGrants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.applications = applications;
        this.tellAccount = tellAccount;
        this.lowerAmount = lowerAmount;
        this.plannedCosts = plannedCosts;
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

    /** A change that nobody had answered was settled by the end of its grant. */
    public record ChangeFellAway(CaseNumber caseNumber, ChangeKind kind, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {
        @Override
        public List<Change> changes() {
            return List.of(Change.of("kind", kind), Change.of("reason", reason));
        }
    }

    /**
     * @throws BusinessRuleViolation {@code change.answered}, {@code change.grant-ended}, {@code reason.missing},
     *     {@code change.end-before-start}, {@code change.shift}, {@code change.values-missing}, {@code change.sponsors-word-missing},
     *     {@code decision.amount-not-lower}, {@code decision.below-paid}
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
            apply(request, change, command);
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

    /**
     * What is still asked for falls away with the grant that it would have changed: nobody need answer it, and nobody is refused. What
     * still means something for the part that is left waits for its answer.
     */
    @Transactional
    public void fallAway(CaseNumber caseNumber, String reason, Actor by) {
        for (var request : requests.findByCaseNumberAndAcceptedIsNull(caseNumber)) {
            if (!endedGrants.allows(caseNumber, request.view().kind())) {
                request.answer(false, reason, by.id(), clock.instant());
                requests.save(request);
                events.publishEvent(
                        new ChangeFellAway(caseNumber, request.view().kind(), reason, clock.instant(), by));
            }
        }
    }

    private void apply(ChangeRequest request, RequestedChange change, Command command) {
        switch (change.kind()) {
            case PERIOD -> {
                var decision = decisions.requireTaken(change.caseNumber());
                var before = decision.view().projectPeriod().to();
                var end = Objects.requireNonNull(change.newEnd());
                decision.changeProjectEnd(end);
                decisions.save(decision);
                request.changed(GermanDates.inWords(before), GermanDates.inWords(end));
            }
            // who accepts it has not typed it: that was the group, or whoever entered its wish at the desk
            case BANK_ACCOUNT ->
                tellAccount.tell(new TellAccount.Command(
                        change.caseNumber(),
                        Objects.requireNonNull(change.newHolder()),
                        new Iban(Objects.requireNonNull(change.newIban())),
                        applications.require(change.caseNumber()).recipient().name(),
                        request.askedBy().orElse(command.by()),
                        command.by()));
            // The plan of the application stays as it was; what is said here is the change.
            case COST_ITEMS -> {
                var shift = command.shift();
                if (shift != null) {
                    requirePlanned(change.caseNumber(), shift);
                    request.shifted(shift);
                }
                request.changed(said(command.before()), said(command.after()));
            }
            case AMOUNT -> {
                var amount = command.newAmount();
                if (amount == null) {
                    throw new BusinessRuleViolation("change.values-missing");
                }
                requireSponsorsWord(command, change.caseNumber());
                var decision = decisions.requireTaken(change.caseNumber());
                var before = lowerAmount.lower(decision, amount, LowerAmount.key("change", change.id()), command.by());
                request.changed(before.toGerman(), amount.toGerman());
            }
        }
    }

    /** A sponsor's grant is the sponsor's to give up, also a part of it: the group only wishes so (§ 13 VwVfG: who gets the notice is the party). */
    private void requireSponsorsWord(Command command, CaseNumber caseNumber) {
        if (applications.require(caseNumber).recipient().kind() == GrantRecipient.Kind.SPONSOR
                && command.sponsorsWord().isBlank()) {
            throw new BusinessRuleViolation("change.sponsors-word-missing");
        }
    }

    /**
     * A grant is lowered, and never below what is paid.
     *
     * @throws BusinessRuleViolation {@code decision.amount-not-lower}, {@code decision.below-paid}
     */
    @Transactional(readOnly = true)
    public void requireAmount(CaseNumber caseNumber, Money amount) {
        lowerAmount.require(decisions.requireTaken(caseNumber), amount);
    }

    /**
     * No more is shifted than stands in the plan.
     *
     * @throws BusinessRuleViolation {@code change.shift}
     */
    @Transactional(readOnly = true)
    public void requirePlanned(CaseNumber caseNumber, CostShift shift) {
        var planned = plannedCosts.of(caseNumber).getOrDefault(shift.from(), Money.ZERO);
        if (shift.from() == shift.to()
                || !shift.amount().isPositive()
                || shift.amount().isMoreThan(planned)) {
            throw new BusinessRuleViolation("change.shift", planned.toGerman());
        }
    }

    private static String said(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new BusinessRuleViolation("change.values-missing");
        }
        return value;
    }
}
