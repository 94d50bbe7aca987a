package de.foerdertopf.document;

import de.foerdertopf.shared.FundCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Versions of templates that a city published beside the files: numbered, never changed, never taken away. */
@Component
public class PublishedTemplates {

    private static final String SELECT = "select p.fund, p.file_name, p.number, p.sha256, p.reason, p.published_by,"
            + " p.published_at, p.follows, s.content from foerdertopf.published_template p"
            + " join foerdertopf.template_source s on s.sha256 = p.sha256 ";

    private final JdbcClient sql;
    private final TemplateLibrary library;

    PublishedTemplates(JdbcClient sql, TemplateLibrary library) {
        this.sql = sql;
        this.library = library;
    }

    /**
     * One version.
     *
     * @param fund null is for all funds
     * @param number counted for each file and fund
     * @param by staff id
     * @param text the words; where it follows again, those that counted on that day
     * @param follows whether own words were given up with it, so that what counts without them is in force again
     */
    public record Version(
            @Nullable FundCode fund,
            String fileName,
            int number,
            String sha256,
            @Nullable String reason,
            String by,
            Instant at,
            String text,
            boolean follows) {}

    /** All versions of a file for the fund, or for all funds; the newest first. */
    @Transactional(readOnly = true)
    public List<Version> of(String fileName, @Nullable FundCode fund) {
        return sql.sql(SELECT
                        + "where p.file_name = :file and p.fund is not distinct from :fund order by p.number desc")
                .param("file", fileName)
                .param("fund", code(fund), Types.VARCHAR)
                .query((row, number) -> version(row))
                .list();
    }

    /** What the fund, or all funds, have of their own: the last version of every file that was not given up again. */
    @Transactional(readOnly = true)
    public List<Version> own(@Nullable FundCode fund) {
        return sql.sql("select * from (select distinct on (file_name) * from (" + SELECT
                        + "where p.fund is not distinct from :fund) versions order by file_name, number desc) last"
                        + " where not follows")
                .param("fund", code(fund), Types.VARCHAR)
                .query((row, number) -> version(row))
                .list();
    }

    /** Whether the fund, or all funds, have words of their own for the file. */
    @Transactional(readOnly = true)
    public boolean hasOwn(String fileName, @Nullable FundCode fund) {
        var versions = of(fileName, fund);
        return !versions.isEmpty() && !versions.get(0).follows();
    }

    /** Publishes the next version; letters that are printed from now on use it. */
    @Transactional
    public Version publish(
            String fileName, @Nullable FundCode fund, String text, @Nullable String reason, String by, Instant at) {
        return add(fileName, fund, text, reason, by, at, false);
    }

    /**
     * Gives up own words; letters that are printed from now on use what counts without them.
     *
     * @param text what counts without them today
     */
    @Transactional
    public Version follow(
            String fileName, @Nullable FundCode fund, String text, @Nullable String reason, String by, Instant at) {
        return add(fileName, fund, text, reason, by, at, true);
    }

    private Version add(
            String fileName,
            @Nullable FundCode fund,
            String text,
            @Nullable String reason,
            String by,
            Instant at,
            boolean follows) {
        var versions = of(fileName, fund);
        var next = new Version(
                fund,
                fileName,
                versions.isEmpty() ? 1 : versions.get(0).number() + 1,
                library.keep(text),
                reason,
                by,
                at,
                text,
                follows);
        sql.sql(
                        "insert into foerdertopf.published_template (fund, file_name, number, sha256, reason, published_by,"
                                + " published_at, follows) values (:fund, :file, :number, :sha256, :reason, :by, :at, :follows)")
                .param("fund", code(fund), Types.VARCHAR)
                .param("file", fileName)
                .param("number", next.number())
                .param("sha256", next.sha256())
                .param("reason", reason, Types.VARCHAR)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("follows", follows)
                .update();
        return next;
    }

    private static @Nullable String code(@Nullable FundCode fund) {
        return fund == null ? null : fund.value();
    }

    private static Version version(ResultSet row) throws SQLException {
        var fund = row.getString("fund");
        return new Version(
                fund == null ? null : new FundCode(fund),
                row.getString("file_name"),
                row.getInt("number"),
                row.getString("sha256"),
                row.getString("reason"),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("content"),
                row.getBoolean("follows"));
    }
}
