package de.foerdertopf.disbursement;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a payment run has to do with a person: cases out of which she stays, payments that she released. A run that was cancelled still
 * has its files, and so still holds the cases that stand in them.
 */
@Component
public class PeopleInRuns {

    /** Lies in the run, or is named in its files. */
    private static final String OF_RUN = "(p.run_id = :run or exists (select 1 from foerdertopf.payment_run_item i"
            + " where i.run_id = :run and i.payment_id = p.id and i.held_back is null))";

    private final JdbcClient sql;
    private final Conflicts conflicts;

    PeopleInRuns(JdbcClient sql, Conflicts conflicts) {
        this.sql = sql;
        this.conflicts = conflicts;
    }

    /** How many payments of a run belong to cases out of which this person stays. */
    public long leftToOthers(PaymentRunId run, Actor by) {
        return sql.sql("select count(*) from foerdertopf.payment p where " + OF_RUN
                        + " and p.case_number = any (string_to_array(:outOf, ','))")
                .param("run", run.value())
                .param("outOf", outOf(by))
                .query(Long.class)
                .single();
    }

    /** A case of the run out of which this person stays, if there is one. */
    public Optional<CaseNumber> closedCaseIn(PaymentRunId run, Actor by) {
        return sql.sql("select p.case_number from foerdertopf.payment p where " + OF_RUN
                        + " and p.case_number = any (string_to_array(:outOf, ',')) order by p.number limit 1")
                .param("run", run.value())
                .param("outOf", outOf(by))
                .query((row, number) -> new CaseNumber(row.getString(1)))
                .optional();
    }

    /** Whether the run holds a payment of one of these cases, prepared or still being prepared. */
    public boolean holdsOneOf(PaymentRunId run, Collection<CaseNumber> cases) {
        return !cases.isEmpty()
                && sql.sql(
                                "select exists (select 1 from foerdertopf.payment_run_item i"
                                        + " join foerdertopf.payment p on p.id = i.payment_id"
                                        + " where i.run_id = :run and i.held_back is null and p.case_number = any (string_to_array(:cases, ',')))")
                        .param("run", run.value())
                        .param("cases", joined(cases))
                        .query(Boolean.class)
                        .single();
    }

    /** Whether the person released a payment of the run. */
    public boolean releasedOneOf(PaymentRunId run, Actor by) {
        return sql.sql("select exists (select 1 from foerdertopf.payment where run_id = :run and released_by = :by)")
                .param("run", run.value())
                .param("by", by.id())
                .query(Boolean.class)
                .single();
    }

    private String outOf(Actor by) {
        return joined(conflicts.casesOf(by));
    }

    private static String joined(Collection<CaseNumber> cases) {
        return cases.stream().map(CaseNumber::value).collect(Collectors.joining(","));
    }
}
