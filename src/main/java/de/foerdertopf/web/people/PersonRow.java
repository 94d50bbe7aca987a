package de.foerdertopf.web.people;

import org.jspecify.annotations.Nullable;

/**
 * A colleague in the list.
 *
 * @param tone of her state's mark: good, info, plain
 * @param auditsHerself whether she has two roles that nobody may have together
 */
record PersonRow(
        String href,
        String name,
        String email,
        String state,
        String tone,
        String roles,
        @Nullable String standIn,
        boolean auditsHerself) {}
