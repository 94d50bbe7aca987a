package de.foerdertopf.decision;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All decisions. */
@Component
@Transactional(readOnly = true)
public class Decisions {

    private final DecisionRepository decisions;
    private final JdbcClient sql;

    Decisions(DecisionRepository decisions, JdbcClient sql) {
        this.decisions = decisions;
        this.sql = sql;
    }

    /** The decisions of a case in the order in which they were proposed. */
    public List<DecisionView> of(CaseNumber caseNumber) {
        return decisions.findByCaseNumberOrderBySignaturesProposedAt(caseNumber).stream()
                .map(Decision::view)
                .toList();
    }

    /** The decision in force. */
    public Optional<DecisionView> taken(CaseNumber caseNumber) {
        return decisions
                .findByCaseNumberAndState(caseNumber, DecisionState.TAKEN)
                .map(Decision::view);
    }

    /** The decision whose place the one in force takes, because a remedy against it was upheld. */
    public Optional<UUID> replacedBy(DecisionView decision) {
        return decisions.findById(decision.id()).flatMap(Decision::replaces);
    }

    /** The decision that waits for a second person. */
    public Optional<DecisionView> proposed(CaseNumber caseNumber) {
        return decisions
                .findByCaseNumberAndState(caseNumber, DecisionState.PROPOSED)
                .map(Decision::view);
    }

    /** The cases whose proposal waits for a second person because this one made it. */
    public Set<CaseNumber> proposedBy(Actor actor) {
        return decisions.findByStateAndSignaturesProposedBy(DecisionState.PROPOSED, actor.id()).stream()
                .map(Decision::caseNumber)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The sum of what is proposed and not yet signed; it locks nothing. */
    public Money proposedTotal(FundCode fund, FiscalYear year) {
        return Money.ofCents(sql.sql("""
                        select coalesce(sum(d.amount_granted), 0)
                          from foerdertopf.decision d
                         where d.state = 'PROPOSED' and d.fund = :fund and d.fiscal_year = :year
                        """)
                .param("fund", fund.value())
                .param("year", year.value())
                .query(Long.class)
                .single());
    }
}
