package de.foerdertopf.fund;

import de.foerdertopf.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a table by amount (Staffel): it holds for sums up to its limit, the last line for all beyond. */
interface Tier {

    /** The largest sum that it holds for; null is without limit. */
    @Nullable
    Money upTo();

    /** The line of the table that holds for the sum. */
    static <T extends Tier> T of(List<T> tiers, Money amount) {
        return tiers.stream()
                .filter(tier -> reaches(tier.upTo(), amount))
                .findFirst()
                .orElseThrow();
    }

    private static boolean reaches(@Nullable Money limit, Money amount) {
        return limit == null || !amount.isMoreThan(limit);
    }

    /**
     * Whether they make a table: rising limits, and only the last line without one.
     *
     * @param name of the table, as the edition's file calls it
     * @throws IllegalArgumentException if not
     */
    static void require(String name, List<? extends Tier> tiers) {
        Money before = null;
        for (var i = 0; i < tiers.size(); i++) {
            var limit = tiers.get(i).upTo();
            var last = i == tiers.size() - 1;
            if (last != (limit == null)) {
                throw new IllegalArgumentException(name + ": exactly the last tier is without limit (upTo: null)");
            }
            if (limit != null && before != null && !limit.isMoreThan(before)) {
                throw new IllegalArgumentException(name + ": tiers must rise");
            }
            before = limit;
        }
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException(name + ": at least one tier is needed");
        }
    }
}
