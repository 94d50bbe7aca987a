package de.foerdertopf.application;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Iban;
import java.util.List;
import java.util.SortedSet;
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
    private final PayeeAccounts accounts;
    private final JdbcClient sql;

    SameProject(ApplicationRepository applications, PayeeAccounts accounts, JdbcClient sql) {
        this.applications = applications;
        this.accounts = accounts;
        this.sql = sql;
    }

    /** Until this transaction ends, nothing of the same kind comes in, is corrected, gets its account or is decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CaseNumber caseNumber) {
        var application = applications.require(caseNumber).view(List.of());
        var keys = keys(application.fund(), application.answers());
        accounts.find(caseNumber)
                .ifPresent(account -> keys.add(key(
                        application.fund(),
                        account.iban(),
                        application.answers().project().period())));
        hold(keys);
    }

    /** The same for what an application says or shall say. */
    void hold(FundCode fund, ApplicationAnswers... saying) {
        hold(keys(fund, saying));
    }

    private static SortedSet<String> keys(FundCode fund, ApplicationAnswers... saying) {
        var keys = new TreeSet<String>();
        for (var answers : saying) {
            var account = answers.account();
            if (account != null) {
                keys.add(key(fund, account.iban(), answers.project().period()));
            }
        }
        return keys;
    }

    private static String key(FundCode fund, Iban account, DateRange days) {
        return fund.value() + "|" + SearchTerms.accountKey(account) + "|" + days.from() + "|" + days.to();
    }

    /** Always in one order, so that nobody waits for each other. */
    private void hold(SortedSet<String> keys) {
        keys.forEach(key -> sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 28))")
                .param(key)
                .query((row, number) -> 1)
                .single());
    }
}
