package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Money;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The way of claimed money back: by when it is to come, what came, and whether a remedy holds it up. */
@Embeddable
class PayBack {

    private @Nullable LocalDate repaymentDueOn;
    private @Nullable LocalDate claimSuspendedOn;
    private Money repaid = Money.ZERO;

    /** Open or not, by this day; null where nothing is to come. */
    void by(@Nullable LocalDate day) {
        repaymentDueOn = day;
    }

    /** What is open again is paid back by the day that was told; by a new one where that has passed, or the case was closed since. */
    void again(boolean isClosed, LocalDate today, LocalDate anew) {
        if (repaymentDueOn == null || repaymentDueOn.isBefore(today) || isClosed) {
            repaymentDueOn = anew;
        }
    }

    /**
     * The letter that claims it left later than written: so much later is its last day.
     *
     * @return whether that is later than before
     */
    boolean later(LocalDate day) {
        if (repaymentDueOn == null || claimSuspendedOn != null || !day.isAfter(repaymentDueOn)) {
            return false;
        }
        repaymentDueOn = day;
        return true;
    }

    void suspend(LocalDate day) {
        claimSuspendedOn = day;
    }

    /** No remedy holds it up any more. */
    void resume() {
        claimSuspendedOn = null;
    }

    boolean isSuspended() {
        return claimSuspendedOn != null;
    }

    @Nullable
    LocalDate suspendedOn() {
        return claimSuspendedOn;
    }

    void came(Money amount) {
        repaid = repaid.plus(amount);
    }

    /** It had not come after all. */
    void cameNot(Money amount) {
        repaid = repaid.minus(amount);
    }

    Money repaid() {
        return repaid;
    }

    @Nullable
    LocalDate dueOn() {
        return repaymentDueOn;
    }

    /** Whether its last day was before this one, and no remedy holds it up. */
    boolean isOverdueOn(LocalDate day) {
        return repaymentDueOn != null && claimSuspendedOn == null && day.isAfter(repaymentDueOn);
    }
}
