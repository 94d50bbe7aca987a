package de.foerdertopf.counselling;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Talks with groups in which nothing special was said. */
public final class SessionFixture {

    private SessionFixture() {}

    /** By telephone, before the application. */
    public static CounsellingSession aTalk(LocalDate on, int minutes, @Nullable LocalDate followUpOn) {
        return new CounsellingSession(
                on,
                minutes,
                CounsellingChannel.PHONE,
                CounsellingPhase.BEFORE_APPLICATION,
                Set.of(),
                null,
                null,
                "Gut.",
                List.of(),
                null,
                followUpOn);
    }
}
