package de.foerdertopf.rehearsal;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.workflow.OpenTasks;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what the demonstration has on the desks of a fund. */
@Component
@Profile("demo")
class Stocktaking {

    private final OpenTasks openTasks;
    private final JdbcClient sql;

    Stocktaking(OpenTasks openTasks, JdbcClient sql) {
        this.openTasks = openTasks;
        this.sql = sql;
    }

    /** How many cases of the fund stand where, and how many wait for which work. */
    String of(FundCode fund) {
        var stages = new TreeMap<CaseNumber, String>();
        sql.sql("select case_number, stage from foerdertopf.case_overview where fund = ?")
                .param(fund.value())
                .query((row, number) -> stages.put(new CaseNumber(row.getString(1)), row.getString(2)))
                .list();
        var standing = new TreeMap<String, Integer>();
        stages.values().forEach(stage -> standing.merge(stage, 1, Integer::sum));
        var waiting = new TreeMap<String, Integer>();
        openTasks.all().stream()
                .filter(task -> stages.containsKey(task.caseNumber()))
                .forEach(task -> waiting.merge(task.kind().name(), 1, Integer::sum));
        return stages.size() + " cases stand at " + standing + ", work waits " + waiting;
    }
}
