package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a part is refused (§ 39 (1) VwVfG: facts, law, discretion).
 *
 * @param facts what was seen and checked, in the officer's words
 * @param maximum the fund's cap, where the cap is the reason
 * @param clause where the rules say it
 * @param cuts single costs that fall out or shrink
 * @param ruleReason the rule in a sentence
 * @param discretion what was weighed
 * @param approvalReason why the other part is granted
 */
public record PartialRefusal(
        Money requested,
        @Nullable String facts,
        @Nullable Money maximum,
        @Nullable String clause,
        List<Cut> cuts,
        @Nullable String ruleReason,
        String discretion,
        String approvalReason) {

    public PartialRefusal {
        cuts = List.copyOf(cuts);
        if (discretion.isBlank() || approvalReason.isBlank()) {
            throw new IllegalArgumentException("A partial refusal gives its reasons");
        }
    }

    /** One cost that is not or not wholly granted, with its own reason. */
    public record Cut(String item, Money requested, Money granted, String reason) {

        public Money refused() {
            return requested.minus(granted);
        }
    }

    public boolean isSeveralCuts() {
        return cuts.size() > 1;
    }

    public List<String> factParagraphs() {
        return Paragraphs.of(facts);
    }

    public List<String> ruleParagraphs() {
        return Paragraphs.of(ruleReason);
    }

    public List<String> discretionParagraphs() {
        return Paragraphs.of(discretion);
    }

    public List<String> approvalParagraphs() {
        return Paragraphs.of(approvalReason);
    }
}
