package de.foerdertopf.web.finance;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers to call an entry about money a mistake where it can be taken back now; where it cannot, says what comes first. */
@Component
class Mistakes {

    private final ReverseEntry reverseEntry;
    private final Refusals refusals;

    Mistakes(ReverseEntry reverseEntry, Refusals refusals) {
        this.reverseEntry = reverseEntry;
        this.refusals = refusals;
    }

    /**
     * One entry.
     *
     * @param href the way to say that it was a mistake; null where it cannot be taken back now
     * @param why what comes first; null where nothing does
     */
    public record Mistake(@Nullable String href, @Nullable String why) {}

    Mistake of(Fund fund, ReversalKind kind, String subject) {
        var href = ReversalController.href(fund, kind, subject);
        if (reverseEntry.waitingFor(kind, subject).isPresent()) {
            return new Mistake(href, null);
        }
        try {
            reverseEntry.subject(kind, subject);
            return new Mistake(href, null);
        } catch (BusinessRuleViolation refused) {
            return new Mistake(null, refusals.sentence(refused));
        }
    }
}
