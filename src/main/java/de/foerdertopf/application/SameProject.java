package de.foerdertopf.application;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets applications that could be one project applied for twice come one after the other: same fund, same account, same days. Who
 * holds this looks for twins and misses none that is being recorded in the same moment.
 */
@Component
public class SameProject {

    private final ApplicationRepository applications;
    private final JdbcClient sql;

    SameProject(ApplicationRepository applications, JdbcClient sql) {
        this.applications = applications;
        this.sql = sql;
    }

    /** Until this transaction ends, nothing of the same kind comes in, is corrected or decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CaseNumber caseNumber) {
        var application = applications.require(caseNumber).view(List.of());
        hold(application.fund(), application.answers());
    }

    /** The same for what an application says or shall say; always in one order, so that nobody waits for each other. */
    void hold(FundCode fund, ApplicationAnswers... saying) {
        var keys = new TreeSet<String>();
        for (var answers : saying) {
            var account = answers.account();
            if (account != null) {
                var period = answers.project().period();
                keys.add(fund.value() + "|" + Application.accountKey(account.iban()) + "|" + period.from() + "|"
                        + period.to());
            }
        }
        keys.forEach(key -> sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 28))")
                .param(key)
                .query((row, number) -> 1)
                .single());
    }
}
