package de.foerdertopf.applicant;

import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Texts;
import org.jspecify.annotations.Nullable;

/** An account as the applicant typed it, right or wrong. */
public record BankAccount(
        String holder, Iban iban, @Nullable String holderDiffersReason) {

    public BankAccount {
        holder = Texts.cleanLine(holder);
        holderDiffersReason = holderDiffersReason == null ? null : Texts.clean(holderDiffersReason);
    }
}
