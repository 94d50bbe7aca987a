package de.foerdertopf.applicant;

import de.foerdertopf.shared.Iban;

/**
 * Where a case's money goes.
 *
 * @param holder exactly as the bank knows the name (verification of payee)
 * @param holderDiffers whether the holder is not the recipient; the payment order must show it
 */
public record PayeeAccount(String holder, Iban iban, boolean holderDiffers) {}
