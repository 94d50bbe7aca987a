package de.foerdertopf.disbursement;

import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.Money;
import java.util.List;

/**
 * What a run closed now would hold.
 *
 * @param ready the payments that go into the file
 * @param heldBack released payments that must not go out as things stand, and why
 */
public record RunPreview(PayableFormat format, List<PaymentView> ready, List<HeldBack> heldBack) {

    /** A released payment that stays out of the run. */
    public record HeldBack(PaymentView payment, List<String> obstacles) {}

    public Money controlSum() {
        return ready.stream().map(PaymentView::amount).reduce(Money.ZERO, Money::plus);
    }

    public boolean isEmpty() {
        return ready.isEmpty();
    }

    /** How many payments share account and amount with another one of the run: worth a second look. */
    public long doubles() {
        return ready.stream()
                .filter(p -> ready.stream()
                        .anyMatch(other -> !other.id().equals(p.id())
                                && other.iban().normalised().equals(p.iban().normalised())
                                && other.amount().equals(p.amount())))
                .count();
    }
}
