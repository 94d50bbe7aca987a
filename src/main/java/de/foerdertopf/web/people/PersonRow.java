package de.foerdertopf.web.people;

import org.jspecify.annotations.Nullable;

/**
 * A colleague in the list.
 *
 * @param tone of her state's mark: good, info, plain
 */
record PersonRow(
        String href,
        String name,
        String email,
        String state,
        String tone,
        String roles,
        @Nullable String standIn) {}
