package de.foerdertopf.applicant;

import de.foerdertopf.shared.Iban;

/**
 * Where a case's money goes.
 *
 * @param holder exactly as the bank knows the name (verification of payee)
 * @param holderDiffers whether the holder is not the recipient; the payment order must show it
 * @param checked whether a staff member confirmed it through a second channel
 */
public record PayeeAccount(String holder, Iban iban, boolean holderDiffers, boolean checked) {}
