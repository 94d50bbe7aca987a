package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an entry about money back that was a mistake: one person says so with a reason, a second one agrees. What was written stays in the book; reverse
 * bookings set it right.
 */
@Service
public class ReverseEntry {

    private static final String REHEARSED = "…";

    private final ReversalRepository reversals;
    private final PotRequestRepository requests;
    private final Map<ReversalKind, Reversible> entries = new EnumMap<>(ReversalKind.class);
    private final RehearseReversal rehearsal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReverseEntry(
            ReversalRepository reversals,
            PotRequestRepository requests,
            List<Reversible> kinds,
            RehearseReversal rehearsal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reversals = reversals;
        this.requests = requests;
        kinds.forEach(kind -> entries.put(kind.kind(), kind));
        this.rehearsal = rehearsal;
        this.events = events;
        this.clock = clock;
    }

    /** What would be taken back, or the rule that forbids it. */
    @Transactional(readOnly = true)
    public Reversible.Subject subject(ReversalKind kind, String subject) {
        return of(kind).subject(subject);
    }

    /** Why an entry cannot be called a mistake, as far as the entry itself knows; empty where somebody asked for it already. */
    @Transactional(readOnly = true)
    public Optional<BusinessRuleViolation> refusal(ReversalKind kind, String subject) {
        try {
            if (waitingFor(kind, subject).isEmpty()) {
                of(kind).subject(subject);
            }
            return Optional.empty();
        } catch (BusinessRuleViolation refused) {
            return Optional.of(refused);
        }
    }

    /** Why an entry cannot be called a mistake as all things stand; empty where it can, or where somebody asked for it already. */
    public Optional<BusinessRuleViolation> hindrance(ReversalKind kind, String subject, Actor by) {
        return waitingFor(kind, subject).isPresent()
                ? Optional.empty()
                : rehearsal.refusal(() -> RehearseReversal.reverse(of(kind), subject, REHEARSED, by));
    }

    /** The case in which an entry was made, also where it cannot be taken back; empty where it is about several. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> caseOf(ReversalKind kind, String subject) {
        return of(kind).caseOf(subject);
    }

    /** Whether the person stays out of a case that an entry is about. */
    @Transactional(readOnly = true)
    public boolean isClosedTo(ReversalKind kind, String subject, Actor by) {
        return of(kind).isClosedTo(subject, by);
    }

    /** What waits in a fund, the oldest first. */
    @Transactional(readOnly = true)
    public List<ReversalView> waiting(FundCode fund) {
        return reversals.waiting(fund).stream().map(Reversal::view).toList();
    }

    /** Whether somebody asked for it already. */
    @Transactional(readOnly = true)
    public Optional<ReversalView> waitingFor(ReversalKind kind, String subject) {
        return reversals.waitingFor(kind, of(kind).key(subject)).map(Reversal::view);
    }

    /** What nobody agreed to: the last answer that an entry got, while nobody asks again. */
    @Transactional(readOnly = true)
    public Optional<RefusedWish> refused(ReversalKind kind, String subject) {
        var key = of(kind).key(subject);
        return reversals.waitingFor(kind, key).isPresent()
                ? Optional.empty()
                : reversals.lastOf(kind, key).flatMap(Reversal::refusal);
    }

    /** Whether the person stays out of a case that a wish is about. */
    @Transactional(readOnly = true)
    public boolean isClosedTo(UUID wish, Actor by) {
        return reversals
                .findById(wish)
                .map(Reversal::view)
                .filter(view -> of(view.kind()).isClosedTo(view.subject(), by))
                .isPresent();
    }

    /**
     * Calls an entry a mistake. The same person with the same words says nothing new: that was a double click.
     *
     * @throws BusinessRuleViolation {@code budget.reason-missing}, {@code budget.request-waits}, {@code budget.closing-before-mistakes}, or
     *     as the entry would refuse once the second person signs
     */
    @Transactional
    public void ask(Ask command) {
        var reason = ChangePot.requireReason(command.reason());
        var subject = of(command.kind()).subject(command.subject());
        if (!subject.fund().equals(command.fund())) {
            throw new NotFoundException("No such entry in " + command.fund());
        }
        var key = of(command.kind()).key(command.subject());
        var waiting = reversals.waitingFor(command.kind(), key).map(Reversal::view);
        if (waiting.filter(other -> other.reason().equals(reason)
                        && other.requestedBy().equals(command.by().id()))
                .isPresent()) {
            return;
        }
        if (waiting.isPresent()) {
            throw new BusinessRuleViolation("budget.request-waits");
        }
        requireNoClosing(command.fund());
        rehearsal.rehearse(of(command.kind()), command.subject(), reason, command.by());
        var reversal = reversals.saveAndFlush(
                new Reversal(command.kind(), key, subject, reason, clock.instant(), command.by()));
        publish(reversal.view(), reason, false, command.by());
    }

    /** As no year is closed while an entry of its fund is called a mistake, so no entry is called one while a closing waits. */
    private void requireNoClosing(FundCode fund) {
        requests.waiting(fund).stream()
                .map(PotRequest::view)
                .filter(wish -> wish.what() == PotRequestView.What.CLOSE_YEAR)
                .findFirst()
                .ifPresent(wish -> {
                    throw new BusinessRuleViolation(
                            "budget.closing-before-mistakes", wish.year().toString());
                });
    }

    /** @throws BusinessRuleViolation {@code budget.same-person}, {@code budget.request-over}, {@code budget.entry-changed} where it was entered
     *     anew since, or as the entry refuses by now */
    @Transactional
    public void sign(Decide command) {
        var reversal = locked(command.fund(), command.reversal());
        reversal.wish().sign(command.by(), clock.instant());
        reversals.saveAndFlush(reversal);
        takeBack(reversal.view(), command.by());
    }

    private void takeBack(ReversalView view, Actor by) {
        if (!of(view.kind()).subject(view.subject()).about().equals(view.about())) {
            throw new BusinessRuleViolation("budget.entry-changed");
        }
        RehearseReversal.reverse(of(view.kind()), view.subject(), view.reason(), by);
    }

    /** Why nobody could sign a wish as things stand; empty where somebody could, or where it waits no longer. */
    public Optional<BusinessRuleViolation> hindrance(UUID wish, Actor by) {
        return reversals
                .findById(wish)
                .map(Reversal::view)
                .flatMap(view -> rehearsal.refusal(() -> takeBack(view, by)));
    }

    /**
     * Draws it back; a second click does nothing.
     *
     * @throws BusinessRuleViolation {@code budget.request-over}
     */
    @Transactional
    public void withdraw(Decide command) {
        var reversal = locked(command.fund(), command.reversal());
        if (!reversal.wish().isWithdrawnBy(command.by())) {
            end(reversal, null, command.by());
        }
    }

    /**
     * A second person does not agree and says why: the entry stands.
     *
     * @throws BusinessRuleViolation {@code budget.reason-missing}, {@code budget.same-person}, {@code budget.request-over}
     */
    @Transactional
    public void refuse(Refuse command) {
        var reason = ChangePot.requireReason(command.reason());
        var reversal = locked(command.fund(), command.reversal());
        reversal.wish().requireAnother(command.by());
        end(reversal, reason, command.by());
    }

    /** @param refusal why a second person does not agree; null where the wish was drawn back */
    private void end(Reversal reversal, @Nullable String refusal, Actor by) {
        reversal.wish().withdraw(refusal, by, clock.instant());
        reversals.saveAndFlush(reversal);
        publish(reversal.view(), refusal == null ? reversal.view().reason() : refusal, true, by);
    }

    private void publish(ReversalView view, String reason, boolean withdrawn, Actor by) {
        events.publishEvent(new ReversalRequested(
                view.fund(), view.caseNumber(), view.kind(), reason, withdrawn, clock.instant(), by));
    }

    private Reversal locked(FundCode fund, UUID id) {
        return reversals
                .lock(id)
                .filter(reversal -> reversal.fund().equals(fund))
                .orElseThrow(() -> new NotFoundException("No such reversal"));
    }

    private Reversible of(ReversalKind kind) {
        var found = entries.get(kind);
        if (found == null) {
            throw new NotFoundException("Nothing of kind " + kind);
        }
        return found;
    }

    /** Which entry, and why it is a mistake. */
    public record Ask(FundCode fund, ReversalKind kind, String subject, String reason, Actor by) {}

    /** Which wish, and who decides. */
    public record Decide(FundCode fund, UUID reversal, Actor by) {}

    /** Which wish, and why somebody does not agree to it. */
    public record Refuse(FundCode fund, UUID reversal, String reason, Actor by) {}
}
