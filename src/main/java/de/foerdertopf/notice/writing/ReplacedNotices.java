package de.foerdertopf.notice.writing;

import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.PaidSums;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.ReplacedNotice;
import de.foerdertopf.shared.Money;
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
        return decisions
                .replacedBy(decision)
                .flatMap(told::notice)
                .map(earlier -> {
                    var paid = paidSums.paidTotal(decision.caseNumber());
                    var open = terms.amount().minus(paid).max(Money.ZERO);
                    return terms.replacing(new ReplacedNotice(earlier, paid, open));
                })
                .orElse(terms);
    }
}
