package de.foerdertopf.web.wording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version in the list.
 *
 * @param number 0 is the original
 * @param current whether it is the one in force for this fund
 */
record VersionRow(
        int number,
        boolean current,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String reason,
        String href) {}
