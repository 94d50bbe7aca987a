package de.foerdertopf.notice.writing;

import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.PaidSums;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.ReplacedNotice;
import de.foerdertopf.shared.Money;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the notice whose place a new one takes, so that nobody reads it as a second grant on top of the first. */
@Component
class ReplacedNotices {

    private final Decisions decisions;
    private final ToldDecisions told;
    private final PaidSums paidSums;

    ReplacedNotices(Decisions decisions, ToldDecisions told, PaidSums paidSums) {
        this.decisions = decisions;
        this.told = told;
        this.paidSums = paidSums;
    }

    /** The terms with the notice that they replace, where there is one. */
    GrantTerms in(GrantTerms terms, DecisionView decision) {
        return by(decision, terms.amount()).map(terms::replacing).orElse(terms);
    }

    /**
     * The notice that this decision replaces, where there is one.
     *
     * @param granted what is granted now
     */
    Optional<ReplacedNotice> by(DecisionView decision, Money granted) {
        return decisions.replacedBy(decision).flatMap(told::notice).map(earlier -> {
            var paid = paidSums.paidTotal(decision.caseNumber());
            return new ReplacedNotice(earlier, paid, granted.minus(paid).max(Money.ZERO));
        });
    }
}
