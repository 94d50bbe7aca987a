package de.foerdertopf.disbursement;

import de.foerdertopf.assessment.CaseRights;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which released payments are in no run yet and open to a person: without the cases out of which she stays. */
@Component
class OpenPayments {

    /** Released, and in no run that is being prepared. Needs {@code fund}. */
    static final String WAITING = """
            p.fund = :fund and p.state = 'RELEASED'
            and not exists (select 1 from foerdertopf.payment_run_item i where i.payment_id = p.id and i.voided_at is null)
            """;

    /**
     * The same without the cases out of which a person stays; for whoever only stands in for somebody who stays out of cases, these
     * cases alone. Needs {@code fund}, {@code outOf} and {@code only}.
     */
    static final String OPEN = WAITING + """
            and p.case_number <> all (string_to_array(:outOf, ','))
            and (:only = '' or p.case_number = any (string_to_array(:only, ',')))
            """;

    private final JdbcClient sql;
    private final Conflicts conflicts;
    private final CaseRights rights;

    OpenPayments(JdbcClient sql, Conflicts conflicts, CaseRights rights) {
        this.sql = sql;
        this.conflicts = conflicts;
        this.rights = rights;
    }

    /** The cases out of which she stays, as the statements want them. */
    String outOf(Actor by) {
        return cases(conflicts.casesOf(by));
    }

    private static String cases(Collection<CaseNumber> cases) {
        return cases.stream().map(CaseNumber::value).collect(Collectors.joining(","));
    }

    /** A statement about what is open to this person. */
    JdbcClient.StatementSpec about(FundCode fund, Actor by, String statement) {
        return sql.sql(statement)
                .param("fund", fund.value())
                .param("outOf", outOf(by))
                .param("only", cases(rights.onlyIn(by, fund, PaymentDuty.PAY.role())));
    }
}
