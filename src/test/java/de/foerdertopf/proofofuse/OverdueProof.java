package de.foerdertopf.proofofuse;

import de.foerdertopf.decision.Grants;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.CaseNumber;
import java.sql.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.JdbcTemplate;

/** A proof as if its money had been there when its project ended: what was due then is overdue by now. */
public final class OverdueProof {

    private OverdueProof() {}

    /** Puts the due day back to where a grant that is paid in time has it; the process plans anew from there. */
    public static CaseNumber of(CaseOnItsWay way, CaseNumber caseNumber) {
        var grant = way.bean(Grants.class).require(caseNumber);
        var due = way.bean(Funds.class)
                .edition(grant.edition())
                .rules()
                .proof()
                .dueFor(grant.projectPeriod().to());
        way.bean(JdbcTemplate.class)
                .update(
                        "update foerdertopf.proof_of_use set due_on = ? where case_number = ?",
                        Date.valueOf(due),
                        caseNumber.value());
        way.bean(RuntimeService.class)
                .createMessageCorrelation("message_proofDueDateChanged")
                .processInstanceBusinessKey(caseNumber.value())
                .correlateAll();
        way.jobs();
        return caseNumber;
    }
}
