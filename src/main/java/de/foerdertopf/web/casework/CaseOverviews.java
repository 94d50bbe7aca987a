package de.foerdertopf.web.casework;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.desk.CaseStanding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All cases in one line each: what lists and the work list read, one statement per page and never the engine's tables. */
@Component
@Transactional(readOnly = true)
class CaseOverviews implements CaseStanding {

    static final int PAGE_SIZE = 50;

    private static final int FEWEST_DIGITS_OF_A_PHONE = 4;
    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,11}-\\d{4}-\\d{4,6}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final JdbcClient sql;

    CaseOverviews(JdbcClient sql) {
        this.sql = sql;
    }

    /** A part of a list and how long the whole is. */
    public record Page(List<CaseOverview> cases, long total) {}

    /** The cases before and after one, by number within its fund. */
    public record Neighbours(
            @Nullable CaseOverview previous, @Nullable CaseOverview next) {}

    /**
     * A page of the cases of these funds that match, the latest first.
     *
     * @param closed cases out of which the reader stays
     */
    Page page(CaseFilter filter, Collection<FundCode> funds, Collection<CaseNumber> closed, int number) {
        if (funds.isEmpty()) {
            return new Page(List.of(), 0);
        }
        var where = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        where.add("fund in (:funds)");
        parameters.put("funds", funds.stream().map(FundCode::value).toList());
        if (!filter.fund().isBlank()) {
            where.add("fund = :fund");
            parameters.put("fund", filter.fund());
        }
        if (!filter.round().isBlank()) {
            where.add("round = :round");
            parameters.put("round", filter.round());
        }
        if (!filter.stages().isEmpty()) {
            where.add("stage in (:stages)");
            parameters.put("stages", filter.stages().stream().map(Stage::name).toList());
        }
        if (!closed.isEmpty()) {
            where.add("case_number <> all(:closed)");
            parameters.put("closed", numbers(closed));
        }
        searchFor(filter.text(), where, parameters);
        var matches = " from foerdertopf.case_overview where " + String.join(" and ", where);
        var total = sql.sql("select count(*)" + matches)
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("limit", PAGE_SIZE);
        parameters.put("offset", (number - 1) * (long) PAGE_SIZE);
        var cases = sql.sql("select *" + matches
                        + " order by received_on desc, case_number desc limit :limit offset :offset")
                .params(parameters)
                .query(CaseOverviews::row)
                .list();
        return new Page(cases, total);
    }

    /** These cases, as far as they belong to the funds. */
    List<CaseOverview> of(Collection<CaseNumber> cases, Collection<FundCode> funds) {
        if (cases.isEmpty() || funds.isEmpty()) {
            return List.of();
        }
        return sql.sql("select * from foerdertopf.case_overview where case_number = any(:cases) and fund in (:funds)")
                .param("cases", cases.stream().map(CaseNumber::value).distinct().toArray(String[]::new))
                .param("funds", funds.stream().map(FundCode::value).toList())
                .query(CaseOverviews::row)
                .list();
    }

    @Override
    public boolean isOver(CaseNumber caseNumber) {
        return find(caseNumber).map(CaseOverview::stage).filter(Stage::isOver).isPresent();
    }

    @Override
    public boolean isBeforeDecision(CaseNumber caseNumber) {
        return find(caseNumber)
                .map(CaseOverview::stage)
                .filter(Stage::isBeforeDecision)
                .isPresent();
    }

    Optional<CaseOverview> find(CaseNumber caseNumber) {
        return sql.sql("select * from foerdertopf.case_overview where case_number = :case")
                .param("case", caseNumber.value())
                .query(CaseOverviews::row)
                .optional();
    }

    /** @param closed cases out of which the reader stays: she steps over them */
    Neighbours neighbours(CaseNumber caseNumber, FundCode fund, Collection<CaseNumber> closed) {
        var around = sql.sql("""
                        (select * from foerdertopf.case_overview
                          where fund = :fund and case_number < :case and case_number <> all(:closed)
                          order by case_number desc limit 1)
                        union all
                        (select * from foerdertopf.case_overview
                          where fund = :fund and case_number > :case and case_number <> all(:closed)
                          order by case_number limit 1)
                        """)
                .param("fund", fund.value())
                .param("case", caseNumber.value())
                .param("closed", numbers(closed))
                .query(CaseOverviews::row)
                .list();
        return new Neighbours(
                around.stream()
                        .filter(o -> o.caseNumber().compareTo(caseNumber) < 0)
                        .findFirst()
                        .orElse(null),
                around.stream()
                        .filter(o -> o.caseNumber().compareTo(caseNumber) > 0)
                        .findFirst()
                        .orElse(null));
    }

    private static String[] numbers(Collection<CaseNumber> cases) {
        return cases.stream().map(CaseNumber::value).toArray(String[]::new);
    }

    /** Every word must occur somewhere, as it sounds ({@code as_heard}); a phone number is found however it is written. */
    private static void searchFor(String typed, List<String> where, Map<String, Object> parameters) {
        var text = typed.strip();
        var digits = text.replaceAll("\\D", "").replaceFirst("^(0049|49|0)", "");
        if (digits.length() >= FEWEST_DIGITS_OF_A_PHONE && text.matches("[-+/() \\d]+")) {
            where.add("search_text like :digits");
            parameters.put("digits", "%" + digits + "%");
            return;
        }
        if (CASE_NUMBER.matcher(text).matches()) {
            where.add("case_number = upper(:number)");
            parameters.put("number", text);
            return;
        }
        var number = 0;
        for (var word : BETWEEN_WORDS.split(text, -1)) {
            if (!word.isEmpty()) {
                where.add("search_text like '%%' || as_heard(:word%1$d) || '%%'".formatted(number));
                parameters.put("word" + number, word);
                number++;
            }
        }
        if (number == 0 && !text.isEmpty()) {
            where.add("false");
        }
    }

    static CaseOverview row(ResultSet row, int number) throws SQLException {
        return new CaseOverview(
                new CaseNumber(row.getString("case_number")),
                new FundCode(row.getString("fund")),
                row.getString("round"),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("initiative_name"),
                row.getString("contact_name"),
                row.getString("contact_phone"),
                row.getString("contact_email"),
                row.getString("project_title"),
                Money.ofCents(row.getLong("amount_requested")),
                sum(row, "amount_granted"),
                sum(row, "amount_remaining"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("pay_from", LocalDate.class),
                Money.ofCents(row.getLong("paid")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("project_end", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                row.getObject("due_on", LocalDate.class));
    }

    private static @Nullable Money sum(ResultSet row, String column) throws SQLException {
        var cents = row.getLong(column);
        return row.wasNull() ? null : Money.ofCents(cents);
    }
}
