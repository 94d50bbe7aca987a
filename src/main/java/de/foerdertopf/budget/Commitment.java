package de.foerdertopf.budget;

import java.time.LocalDate;

/**
 * The entry in the budget control list (Haushaltsüberwachungsliste) that bound a grant's money.
 *
 * @param reference stands on the payment order
 */
public record Commitment(String reference, LocalDate recordedOn) {}
