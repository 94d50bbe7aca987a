package de.foerdertopf.audit;

import org.jspecify.annotations.Nullable;

/**
 * One changed field as it stands in the chain: a plain value in clear, a personal one as a keyed hash only.
 *
 * @param ordinal finds the personal values in the erasable table
 */
record RecordedChange(
        int ordinal,
        String field,
        @Nullable String before,
        @Nullable String after,
        @Nullable String keyedHash) {

    boolean personal() {
        return keyedHash != null;
    }
}
