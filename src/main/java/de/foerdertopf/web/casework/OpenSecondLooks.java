package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.budget.PotRequested;
import de.foerdertopf.budget.ReversalRequested;
import de.foerdertopf.decision.ProposeDecision.DecisionProposed;
import de.foerdertopf.decision.SendBackProposal.ProposalSentBack;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.shared.SecondLooks;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.layout.MenuCount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What waits for a second person, gathered from all stages of a grant's life. */
@Component
class OpenSecondLooks implements MenuCount {

    static final Role[] SIGNERS = {Role.ADMINISTRATOR, Role.AUTHORIZER, Role.FINANCE};

    static final String CHANGED = "second-look.changed";
    static final String NOT_YOURS = "second-look.not-yours";
    static final String OWN = "second-look.own";
    static final String FAILED = "second-look.failed";

    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(OpenSecondLooks.class);

    private final List<SecondLooks> kinds;
    private final Conflicts conflicts;
    private final Clock clock;
    private final Map<StaffId, Counted> counted = new ConcurrentHashMap<>();

    OpenSecondLooks(List<SecondLooks> kinds, Conflicts conflicts, Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.conflicts = conflicts;
        this.clock = clock;
    }

    private record Counted(long number, Instant at) {}

    /** One thing that waits, whether this person may be the second one, and whether she can also say no here. */
    record Open(SecondLook look, boolean mayBeSigned, boolean canBeGivenBack) {}

    @Override
    public String key() {
        return "second-looks";
    }

    /**
     * How much waits for somebody like her: what she prepared herself is not counted. Every page shows it, so it is counted once until
     * something is asked for or drawn back, or for a minute.
     */
    @Override
    public long of(StaffMember person) {
        if (person.funds(SIGNERS).isEmpty()) {
            return 0;
        }
        var now = clock.instant();
        var known = counted.get(person.id());
        if (known == null || known.at().plus(KEPT).isBefore(now)) {
            known = new Counted(count(person), now);
            counted.put(person.id(), known);
        }
        return known.number();
    }

    /** One thing more to sign, or one less: the next page of everybody counts anew. */
    @TransactionalEventListener(
            classes = {DecisionProposed.class, ProposalSentBack.class, PotRequested.class, ReversalRequested.class},
            fallbackExecution = true)
    void onMoreOrLess() {
        counted.clear();
    }

    /**
     * How much came since then that she may sign and that is no task of her work list.
     *
     * @param until the moment up to which is told
     */
    long unlisted(StaffMember person, Instant after, Instant until) {
        var kindsBeside = kinds.stream()
                .filter(kind -> !kind.isOnWorkList())
                .map(SecondLooks::kind)
                .toList();
        return person.funds(SIGNERS).stream()
                .flatMap(fund -> of(fund, person).stream())
                .filter(Open::mayBeSigned)
                .map(Open::look)
                .filter(look -> kindsBeside.contains(look.kind()))
                .filter(look -> look.since().isAfter(after) && !look.since().isAfter(until))
                .count();
    }

    /** The next page of the person counts anew. */
    void countAnew(StaffMember person) {
        counted.remove(person.id());
    }

    private long count(StaffMember person) {
        var by = person.actor();
        var closed = conflicts.casesOf(by);
        return person.funds(SIGNERS).stream()
                .mapToLong(fund -> kinds.stream()
                        .mapToLong(kind -> kind.waiting(fund).stream()
                                .filter(look -> !isClosed(look, closed)
                                        && !look.firstPerson().equals(by.id()))
                                .filter(look ->
                                        person.has(fund, Role.ADMINISTRATOR, Role.AUTHORIZER) || kind.maySign(look, by))
                                .count())
                        .sum())
                .sum();
    }

    /**
     * Everything in the fund, the oldest first: without the cases out of which the person stays, and for those who only pay without what
     * is none of their business.
     */
    List<Open> of(FundCode fund, StaffMember person) {
        var by = person.actor();
        var closed = conflicts.casesOf(by);
        var seesAll = person.has(fund, Role.ADMINISTRATOR, Role.AUTHORIZER);
        return kinds.stream()
                .flatMap(kind -> kind.waiting(fund).stream()
                        .filter(look -> !isClosed(look, closed))
                        .map(look -> new Open(look, kind.maySign(look, by), kind.canBeGivenBack()))
                        .filter(open -> seesAll
                                || open.mayBeSigned()
                                || open.look().firstPerson().equals(by.id())))
                .sorted(Comparator.comparing((Open open) -> open.look().since())
                        .thenComparing(open -> open.look().key()))
                .toList();
    }

    /** Why nobody could sign it as things stand, since something happened that it did not count on. */
    Optional<BusinessRuleViolation> hindrance(SecondLook look, StaffMember person) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(look.kind()))
                .flatMap(kind -> kind.hindrance(look, person.actor()).stream())
                .findFirst();
    }

    /**
     * Signs one thing, in a transaction of its own: whatever becomes of it, the next one has its turn.
     *
     * @return why not; empty if it is signed
     */
    Optional<BusinessRuleViolation> sign(FundCode fund, String kind, String key, String seen, Actor by) {
        return attempt(fund, kind, key, by, looks -> looks.sign(fund, key, seen, by));
    }

    /**
     * Does not agree to one thing, in a transaction of its own.
     *
     * @return why it cannot be given back; empty if it is
     */
    Optional<BusinessRuleViolation> giveBack(
            FundCode fund, String kind, String key, String seen, String reason, Actor by) {
        return attempt(fund, kind, key, by, looks -> {
            if (looks.waiting(fund).stream()
                    .anyMatch(
                            look -> look.key().equals(key) && look.firstPerson().equals(by.id()))) {
                throw new BusinessRuleViolation(OWN);
            }
            looks.giveBack(fund, key, seen, reason, by);
        });
    }

    /** What is posted is no proof that it was offered: it must wait in this fund, and for somebody like her. */
    private Optional<BusinessRuleViolation> attempt(
            FundCode fund, String kind, String key, Actor by, Consumer<SecondLooks> deed) {
        try {
            var looks = kinds.stream()
                    .filter(known -> known.kind().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("No such kind of second look"));
            var waiting = looks.waiting(fund).stream()
                    .filter(look -> look.key().equals(key))
                    .findFirst();
            if (waiting.isEmpty()) {
                return Optional.of(new BusinessRuleViolation(CHANGED));
            }
            var look = waiting.get();
            if (isClosed(look, conflicts.casesOf(by))
                    || (!looks.maySign(look, by) && !look.firstPerson().equals(by.id()))) {
                return Optional.of(new BusinessRuleViolation(NOT_YOURS));
            }
            deed.accept(looks);
            counted.clear();
            return Optional.empty();
        } catch (StaleCaseException | ConcurrencyFailureException e) {
            return Optional.of(new BusinessRuleViolation(CHANGED));
        } catch (BusinessRuleViolation e) {
            return Optional.of(e);
        } catch (NotFoundException | IllegalArgumentException e) {
            return Optional.of(new BusinessRuleViolation(NOT_YOURS));
        } catch (RuntimeException e) {
            LOG.error("A second look of kind {} failed; the others go on", kind, e);
            return Optional.of(new BusinessRuleViolation(FAILED));
        }
    }

    private static boolean isClosed(SecondLook look, Set<CaseNumber> closed) {
        var caseNumber = look.caseNumber();
        return caseNumber != null && closed.contains(caseNumber);
    }
}
