package de.foerdertopf.application;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseJson;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an application said before something in it was corrected or added, so that its copy tells what was submitted on its day. */
@Component
public class EarlierAnswers {

    private final JdbcClient sql;
    private final Clock clock;

    EarlierAnswers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What stood there once.
     *
     * @param replacedAt when something else took its place
     */
    public record Stood(ApplicationAnswers answers, DeliveryChoice delivery, Instant replacedAt) {}

    /** The oldest first: what was submitted; empty as long as nothing was changed. */
    @Transactional(readOnly = true)
    public List<Stood> of(CaseNumber caseNumber) {
        return sql.sql("select answers, delivery, replaced_at from foerdertopf.earlier_answers where case_number = ?"
                        + " order by id")
                .param(caseNumber.value())
                .query((row, number) -> new Stood(
                        HouseJson.MAPPER.readValue(row.getString("answers"), ApplicationAnswers.class),
                        DeliveryChoice.valueOf(row.getString("delivery")),
                        row.getTimestamp("replaced_at").toInstant()))
                .list();
    }

    /** Keeps what stands there now, just before it changes. */
    void keep(Application application) {
        sql.sql("insert into foerdertopf.earlier_answers (case_number, answers, delivery, replaced_at)"
                        + " values (?, ?, ?, ?)")
                .params(
                        application.caseNumber().value(),
                        HouseJson.MAPPER.writeValueAsString(application.answers()),
                        application.delivery().name(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
