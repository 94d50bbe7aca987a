package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cost page shows beside the fields: the sum so far, and what the fund's rules say to it.
 *
 * @param costs of the rows that can be read
 * @param requested absent as long as a row cannot be read
 * @param limits from which sum on more is asked, and the most that a project can get; null where the form stays as it is
 * @param hints of the fund's rules; never errors
 */
public record CostPage(
        List<Choice> categories,
        List<Choice> sourceKinds,
        Money costs,
        Money otherMoney,
        @Nullable Money requested,
        List<Hint> hints,
        @Nullable String eligible,
        @Nullable String limits) {

    /** What a rule of the fund says, with its tone: good, info or warn. */
    public record Hint(String tone, @Nullable String strong, String text) {}
}
