package de.foerdertopf.web.wording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version in the list.
 *
 * @param number 0 is the original
 * @param current whether it is the one in force for this fund
 * @param href compares it with today's text; null where there is nothing to compare
 */
record VersionRow(
        int number,
        String label,
        boolean current,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String reason,
        @Nullable String href) {

    /** What came along, or what others made. */
    static VersionRow of(String label, boolean current, @Nullable String href) {
        return new VersionRow(0, label, current, null, null, null, href);
    }
}
