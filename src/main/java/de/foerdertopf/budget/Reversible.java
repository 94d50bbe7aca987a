package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A port: a kind of entry about money that can turn out to be a mistake, and how it is taken back. A later stage answers for its own entries. */
public interface Reversible {

    /** Which kind of entry. */
    ReversalKind kind();

    /** The entry's id as this house writes it, however somebody typed it; one entry has one. */
    default String key(String subject) {
        return subject;
    }

    /**
     * The key that stands in an entry's address.
     *
     * @throws NotFoundException if nothing has such a key
     */
    static UUID idOf(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("No entry");
        }
    }

    /**
     * The entry as people know it.
     *
     * @param subject its id
     * @throws BusinessRuleViolation if it cannot be taken back as things stand, with the reason
     */
    Subject subject(String subject);

    /**
     * Takes it back, by reversing bookings, in the caller's transaction.
     *
     * @throws BusinessRuleViolation as {@link #subject}
     */
    void reverse(String subject, String reason, Actor by);

    /** The case in which it was entered, also where it cannot be taken back; empty where the entry is about several. */
    Optional<CaseNumber> caseOf(String subject);

    /** Whether the person stays out of a case that the entry is about: then she neither agrees nor disagrees. */
    default boolean isClosedTo(String subject, Actor by) {
        return false;
    }

    /**
     * What the entry is about.
     *
     * @param about number or case, sum and day, as people write them
     * @param page where it can be looked at
     */
    record Subject(FundCode fund, @Nullable CaseNumber caseNumber, List<String> about, String page) {}
}
