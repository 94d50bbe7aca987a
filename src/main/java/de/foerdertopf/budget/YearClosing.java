package de.foerdertopf.budget;

import java.time.Instant;

/**
 * How a fiscal year came to be closed.
 *
 * @param askedBy the first person's id
 * @param agreedBy the second person's id
 * @param at when the second person agreed
 */
public record YearClosing(String askedBy, String agreedBy, Instant at) {}
