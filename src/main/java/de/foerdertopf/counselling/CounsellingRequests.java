package de.foerdertopf.counselling;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to talk with us. A request that names no fund is seen in every fund. */
@Component
@Transactional(readOnly = true)
public class CounsellingRequests {

    private static final String SELECT = "select * from foerdertopf.counselling_request where ";
    private static final int RECENT = 50;

    private final JdbcClient sql;

    CounsellingRequests(JdbcClient sql) {
        this.sql = sql;
    }

    /** What waits in these funds, the oldest first; what was put off after what can be done today. */
    public List<CounsellingRequest> open(Collection<FundCode> funds) {
        return among("done_at is null order by again_on nulls first, asked_at, id", funds);
    }

    /** What was done last in these funds, the newest first. */
    public List<CounsellingRequest> done(Collection<FundCode> funds) {
        return among("done_at is not null order by done_at desc, id limit " + RECENT, funds);
    }

    /** What waits and is about this case, the oldest first. */
    public List<CounsellingRequest> open(CaseNumber caseNumber) {
        return sql.sql(SELECT + "done_at is null and case_number = ? order by asked_at, id")
                .param(caseNumber.value())
                .query((row, number) -> request(row))
                .list();
    }

    /** This one, or {@link NotFoundException}. */
    public CounsellingRequest require(UUID id) {
        return sql.sql(SELECT + "id = ?")
                .param(id)
                .query((row, number) -> request(row))
                .optional()
                .orElseThrow(() -> new NotFoundException("No counselling request " + id));
    }

    private List<CounsellingRequest> among(String which, Collection<FundCode> funds) {
        return sql.sql(SELECT + "(fund is null or fund = any (:funds)) and " + which)
                .param("funds", funds.stream().map(FundCode::value).toArray(String[]::new))
                .query((row, number) -> request(row))
                .list();
    }

    private static CounsellingRequest request(ResultSet row) throws SQLException {
        var fund = row.getString("fund");
        var caseNumber = row.getString("case_number");
        var done = row.getObject("done_at", OffsetDateTime.class);
        return new CounsellingRequest(
                row.getObject("id", UUID.class),
                fund == null ? null : new FundCode(fund),
                caseNumber == null ? null : new CaseNumber(caseNumber),
                row.getString("name"),
                row.getString("reach"),
                row.getString("good_time"),
                row.getString("words"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getObject("again_on", LocalDate.class),
                done == null ? null : done.toInstant(),
                row.getString("done_by"),
                row.getObject("minutes", Integer.class),
                row.getString("note"));
    }
}
