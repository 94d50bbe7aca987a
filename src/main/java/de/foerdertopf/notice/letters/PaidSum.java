package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a grant that reached the group, as a letter tells it: money that is claimed back was often paid in parts.
 *
 * @param on the day on which the bank paid
 */
public record PaidSum(Money amount, LocalDate on) {

    /** The parts of a letter; letters from before parts were told know one sum and one day. */
    static List<PaidSum> of(@Nullable List<PaidSum> parts, Money paid, @Nullable LocalDate paidOn) {
        if (parts != null) {
            return List.copyOf(parts);
        }
        return paidOn == null ? List.of() : List.of(new PaidSum(paid, paidOn));
    }
}
