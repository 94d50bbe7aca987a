package de.foerdertopf.counselling;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the group (Beratung, § 25 VwVfG). Internal: never part of what a panel sees.
 *
 * @param minutes without travel
 * @param persons roles, not necessarily names
 * @param nextSteps who does what until when
 * @param confidentialNote kept apart from the rest
 */
public record CounsellingSession(
        LocalDate date,
        int minutes,
        CounsellingChannel channel,
        CounsellingPhase phase,
        Set<CounsellingTopic> topics,
        @Nullable String persons,
        @Nullable String language,
        String outcome,
        List<String> nextSteps,
        @Nullable String confidentialNote,
        @Nullable LocalDate followUpOn) {

    public CounsellingSession {
        topics = Set.copyOf(topics);
        nextSteps = List.copyOf(nextSteps);
    }
}
