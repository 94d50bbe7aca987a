package de.foerdertopf.shared;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a fund that does not count before a second person has looked at it (Vier-Augen-Prinzip).
 *
 * @param kind such as {@code decision} or {@code account}: the key of its sentence is {@code second-look.} + kind
 * @param key names it among those of its kind
 * @param seen stands for exactly what is shown; who signs hands it back, so that nobody signs what changed meanwhile
 * @param caseNumber null where it concerns no single case
 * @param about what its sentence is filled with, sums and days already as people write them
 * @param firstPerson the actor who did the first half and may not do the second
 * @param page where all of it can be looked at, as a path within the house
 */
public record SecondLook(
        String kind,
        String key,
        String seen,
        FundCode fund,
        @Nullable CaseNumber caseNumber,
        List<String> about,
        String firstPerson,
        Instant since,
        String page) {

    public SecondLook {
        about = List.copyOf(about);
    }
}
