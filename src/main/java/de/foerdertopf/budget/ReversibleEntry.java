package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * An entry about money of one case that has an id of its own.
 *
 * @param <T> the kind of entry
 */
public abstract class ReversibleEntry<T> implements Reversible {

    private final ReversalKind kind;
    private final Function<UUID, Optional<T>> entries;
    private final Function<T, CaseNumber> caseNumber;

    /**
     * @param entries finds one by its id
     * @param caseNumber of an entry
     */
    protected ReversibleEntry(
            ReversalKind kind, Function<UUID, Optional<T>> entries, Function<T, CaseNumber> caseNumber) {
        this.kind = kind;
        this.entries = entries;
        this.caseNumber = caseNumber;
    }

    /**
     * The entry as people know it, if nothing stands against taking it back.
     *
     * @throws BusinessRuleViolation why it cannot be taken back
     */
    protected abstract Subject subject(T entry);

    /** Takes it back; nothing stands against that. */
    protected abstract void reverse(T entry, String reason, Actor by);

    /** A sum of a day, as people write them. */
    protected static Subject sum(
            FundCode fund, CaseNumber caseNumber, String name, Money amount, LocalDate on, String page) {
        return new Subject(fund, caseNumber, List.of(name, amount.toGerman(), GermanDates.inWords(on)), page);
    }

    @Override
    public final ReversalKind kind() {
        return kind;
    }

    @Override
    public final Subject subject(String subject) {
        return subject(require(subject));
    }

    @Override
    public final String key(String subject) {
        require(subject);
        return Reversible.idOf(subject).toString();
    }

    @Override
    public final Optional<CaseNumber> caseOf(String subject) {
        return Optional.of(caseNumber.apply(require(subject)));
    }

    @Override
    public final void reverse(String subject, String reason, Actor by) {
        var entry = require(subject);
        subject(entry);
        reverse(entry, reason, by);
    }

    private T require(String subject) {
        return entries.apply(Reversible.idOf(subject))
                .orElseThrow(() -> new NotFoundException("No entry of kind " + kind));
    }
}
