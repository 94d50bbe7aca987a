package de.foerdertopf.shared;

import java.util.List;
import java.util.Optional;

/**
 * A port: each stage of a grant's life tells what of its own waits for a second person, and lets it be signed or given back. One page gathers them all.
 */
public interface SecondLooks {

    /** As in {@link SecondLook#kind}. */
    String kind();

    /** Whether each of them is a task in the work list of those who may sign; the others are told in the morning mail beside the tasks. */
    default boolean isOnWorkList() {
        return false;
    }

    /** What waits in the fund, the oldest first. */
    List<SecondLook> waiting(FundCode fund);

    /**
     * Whether this person may sign it: she has the role, is not the first person and has declared no conflict. The page offers nothing else.
     */
    boolean maySign(SecondLook look, Actor by);

    /**
     * Signs, in a transaction of its own.
     *
     * @param key as in {@link SecondLook#key}
     * @param seen as in {@link SecondLook#seen}
     * @throws BusinessRuleViolation as the deed itself refuses, for instance the first person
     * @throws StaleCaseException what was shown is not what waits now
     */
    void sign(FundCode fund, String key, String seen, Actor by);

    /**
     * Why nobody could sign it as things stand, because something happened since: then the page says so, and it is given back or drawn back.
     * Nothing is kept of the attempt.
     */
    default Optional<BusinessRuleViolation> hindrance(SecondLook look, Actor by) {
        return Optional.empty();
    }

    /** Whether who does not agree gives it back here; what only waits until somebody signs it is cleared up elsewhere. */
    default boolean canBeGivenBack() {
        return true;
    }

    /**
     * The second person does not agree: it waits no longer and counts for nothing, and her reason stands in the trail. In a transaction of
     * its own.
     *
     * @param key as in {@link SecondLook#key}
     * @param seen as in {@link SecondLook#seen}
     * @throws BusinessRuleViolation what cannot be given back says why
     * @throws StaleCaseException what was shown is not what waits now
     */
    void giveBack(FundCode fund, String key, String seen, String reason, Actor by);
}
