package de.foerdertopf.decision;

import java.time.LocalDate;

/**
 * That a grant's amount is fixed for good only later (vorläufiger Bescheid).
 *
 * @param open what is not settled yet, and why
 * @param finalBy the day by which the final notice is planned
 */
public record Provisional(String open, LocalDate finalBy) {}
