package de.foerdertopf.disbursement;

import java.time.Instant;

/**
 * A released payment that nobody wants in the next run for now.
 *
 * @param by who left it out, or who said that payments go out one by one
 * @param oneByOne whether this payment was not left out itself but never taken, because only what is ticked goes out
 */
public record LeftOut(String by, Instant at, boolean oneByOne) {}
