package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.layout.SummaryRow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All answers before the binding submission. What the rules find is a hint; nothing here prevents submitting.
 *
 * @param round such as „Phase 2, 2025“
 */
public record CheckPage(
        String round,
        String action,
        String backHref,
        List<CostPage.Hint> hints,
        List<Section> sections,
        List<Cost> costs,
        Money costTotal,
        List<Cost> otherMoney,
        Money requested,
        @Nullable Money gap,
        String costHref,
        List<SummaryRow> account,
        List<String> declarations,
        LocalDate answerBy,
        Sending sending) {

    /**
     * What is still to say or to know before it is sent.
     *
     * @param round into which it comes today, as the page showed it; {@code roundText} says so
     * @param late whether that round is over already
     * @param missing what is missing or cannot be read, each with the page where it is mended
     * @param refused whether it was just tried
     */
    public record Sending(String round, String roundText, boolean late, List<Link> missing, boolean refused) {}

    /** Answers that belong together. */
    public record Section(String title, List<SummaryRow> rows) {}

    /**
     * A line of the plan.
     *
     * @param amount null where what was typed is no sum; it counts nowhere then
     * @param typed as it was typed
     */
    public record Cost(String name, @Nullable Money amount, String typed) {}

    /** Whether a sum of the plan cannot be read, so that no total holds it. */
    public boolean isSumUnread() {
        return Stream.concat(costs.stream(), otherMoney.stream()).anyMatch(line -> line.amount() == null);
    }
}
