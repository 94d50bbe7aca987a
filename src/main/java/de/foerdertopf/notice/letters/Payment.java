package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and where to the money goes.
 *
 * @param instalments at least one
 * @param waitsForFinality nothing is paid before the notice is unchallengeable
 * @param waitsForCertificate nothing is paid before certificates of conduct were seen
 */
public record Payment(
        Mode mode,
        List<Instalment> instalments,
        boolean waitsForFinality,
        boolean waitsForCertificate,
        Account account) {

    public Payment {
        instalments = List.copyOf(instalments);
        if (instalments.isEmpty()) {
            throw new IllegalArgumentException("A grant is paid in at least one part");
        }
    }

    /** The same with this sum still to come, on the day of its first part. */
    Payment ofOneSum(Money open) {
        return new Payment(
                mode,
                List.of(new Instalment(1, open, first().expectedOn(), first().trigger())),
                waitsForFinality,
                waitsForCertificate,
                account);
    }

    /** In advance, when the recipient calls for it, or against receipts. */
    public enum Mode {
        IN_ADVANCE,
        ON_CALL,
        REIMBURSEMENT
    }

    public boolean isSeveralInstalments() {
        return instalments.size() > 1;
    }

    public boolean isOneSum() {
        return !isSeveralInstalments() && mode == Mode.IN_ADVANCE;
    }

    public boolean isOnCall() {
        return !isSeveralInstalments() && mode == Mode.ON_CALL;
    }

    public boolean isReimbursement() {
        return !isSeveralInstalments() && mode == Mode.REIMBURSEMENT;
    }

    /** Whether nothing but the calendar stands before the payment. */
    public boolean isUnconditional() {
        return !waitsForFinality && !waitsForCertificate && account.lastFour() != null;
    }

    public Instalment first() {
        return instalments.get(0);
    }

    /** {@code zwei}. */
    public String countInWords() {
        return GermanWords.count(instalments.size());
    }

    /**
     * One part of the grant.
     *
     * @param expectedOn null where a trigger and not a day decides
     * @param trigger in words, where no day is known
     */
    public record Instalment(
            int number,
            Money amount,
            @Nullable LocalDate expectedOn,
            @Nullable String trigger) {}

    /**
     * The account, told by its last digits only.
     *
     * @param holder who owns it where that is neither the recipient nor the sponsor
     * @param lastFour null where the account is not known yet
     */
    public record Account(@Nullable String holder, @Nullable String lastFour) {}
}
