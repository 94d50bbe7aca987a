package de.foerdertopf.applicant;

import de.foerdertopf.shared.Iban;
import org.jspecify.annotations.Nullable;

/** An account as the applicant typed it, right or wrong. */
public record BankAccount(
        String holder, Iban iban, @Nullable String holderDiffersReason) {}
