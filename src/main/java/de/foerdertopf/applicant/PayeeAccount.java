package de.foerdertopf.applicant;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Iban;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case's money goes.
 *
 * @param holder exactly as the bank knows the name (verification of payee)
 * @param holderDiffers whether the holder is not the recipient; the payment order must show it
 * @param checked whether a staff member confirmed it through a second channel
 * @param history how it came to be the one in force; null where that is of no interest
 */
public record PayeeAccount(
        String holder,
        Iban iban,
        boolean holderDiffers,
        boolean checked,
        @Nullable AccountHistory history) {

    public PayeeAccount(String holder, Iban iban, boolean holderDiffers, boolean checked) {
        this(holder, iban, holderDiffers, checked, null);
    }

    /** Holder and number in one: who certifies a payment certifies it for the account that she saw. */
    public String seen() {
        return holder + " " + iban.normalised();
    }

    /** Whether another account was in force before it. */
    public boolean isChanged() {
        return history != null && history.changed();
    }

    /** Whether somebody confirmed it at this moment or later: where the clock stands still, what is done next has the same one. */
    public boolean isConfirmedSince(Instant moment) {
        return history != null
                && history.checkedAt() != null
                && !history.checkedAt().isBefore(moment);
    }

    /** Whether it was changed after its money was certified, and nobody else than who typed it has looked at it since. */
    public boolean isWaitingForSecondPerson() {
        return history != null && history.needsSecondPerson() && !checked;
    }

    /** Whether it waits for a second person, and this one is the first: who typed it does not confirm it. */
    public boolean isLeftToOthersBy(Actor person) {
        return isWaitingForSecondPerson() && isTypedBy(person);
    }

    /** Whether this person changed it at the desk, and nobody else has confirmed it: she does not say alone that money is due there. */
    public boolean isVouchedForOnlyBy(Actor person) {
        return isVouchedForByOneOnly() && isTypedBy(person);
    }

    /** Whether one person changed it at the desk, and nobody else than she has confirmed it. */
    public boolean isVouchedForByOneOnly() {
        return isChanged()
                && history != null
                && history.toldByStaff()
                && (history.checkedBy() == null || history.checkedBy().equals(history.toldBy()));
    }

    /** Whether this member of staff typed it. */
    public boolean isTypedBy(Actor person) {
        return history != null && history.toldByStaff() && person.id().equals(history.toldBy());
    }
}
