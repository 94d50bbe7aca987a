package de.foerdertopf.notice;

import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;

/**
 * How money is paid back: every field in plain text.
 *
 * @param reference the cash office's reference (Kassenzeichen)
 */
public record PaymentSlip(String payee, Iban iban, Money amount, String reference, LocalDate dueOn) {}
