package de.foerdertopf.document;

import de.foerdertopf.shared.FundCode;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters' templates of today, and every template with which a letter was ever issued.
 *
 * <p>What was published for the fund wins over what was published for all funds; that wins over the city's folder, and the folder
 * over what the program brings along. Who gave up own words has the next in this row. The sign in the letterhead is no text: where the city gave one, it stands there.
 */
@Component
public class TemplateLibrary {

    private final TemplateFolder folder;
    private final LetterLogos logos;
    private final JdbcClient sql;
    private final Clock clock;

    TemplateLibrary(@Value("${foerdertopf.home:.}") Path home, LetterLogos logos, JdbcClient sql, Clock clock) {
        this.folder = new TemplateFolder(home);
        this.logos = logos;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The template as letters of the fund are printed today.
     *
     * @throws IllegalArgumentException if there is no such template
     */
    @Transactional(readOnly = true)
    public TemplateSet inForce(String template, FundCode fund) {
        return TemplateSet.of(template, sourceFor(fund));
    }

    /**
     * The files as they are in force.
     *
     * @param fund null is what counts where a fund has nothing of its own
     */
    @Transactional(readOnly = true)
    public TemplateSet.Source sourceFor(@Nullable FundCode fund) {
        var published = published(fund);
        TemplateSet.Source words = fileName -> {
            var text = published.get(fileName);
            return text == null ? folder.read(fileName) : text;
        };
        return fund == null
                ? words
                : logos.of(fund).map(logo -> logo.over(words)).orElse(words);
    }

    /** A file as the city's folder or the program has it, whatever was published since. */
    public String original(String fileName) {
        return folder.read(fileName);
    }

    /** Whether a file has words; the city's sign has none. */
    public static boolean isWorded(String fileName) {
        return !fileName.equals(LetterLogo.PART);
    }

    private Map<String, String> published(@Nullable FundCode fund) {
        var texts = new HashMap<String, String>();
        sql.sql("""
            select distinct on (last.file_name) last.file_name, s.content
            from (
                select distinct on (p.file_name, p.fund) p.file_name, p.fund, p.sha256, p.follows
                from foerdertopf.published_template p
                where p.fund is null or p.fund = :fund
                order by p.file_name, p.fund, p.number desc
            ) last join foerdertopf.template_source s on s.sha256 = last.sha256
            where not last.follows
            order by last.file_name, last.fund nulls last\
            """)
                .param("fund", fund == null ? null : fund.value(), java.sql.Types.VARCHAR)
                .query(row -> {
                    texts.put(row.getString("file_name"), row.getString("content"));
                });
        return texts;
    }

    /** Keeps the sources of an issued letter for good; what is already kept is not kept twice. */
    @Transactional
    public void keep(TemplateSet templates) {
        if (isKept(templates.version())) {
            return;
        }
        var now = Timestamp.from(clock.instant());
        templates.files().values().forEach(this::keep);
        sql.sql("insert into foerdertopf.template_set (version, template, kept_at) values (?, ?, ?) on"
                        + " conflict do nothing")
                .params(templates.version(), templates.template(), now)
                .update();
        templates.files().forEach((file, text) -> sql.sql(
                        "insert into foerdertopf.template_set_file (version, file_name, sha256)"
                                + " values (?, ?, ?) on conflict do nothing")
                .params(templates.version(), file, Sha256.of(text))
                .update());
    }

    /** Keeps one text for good and tells its hash. */
    @Transactional
    public String keep(String text) {
        var hash = Sha256.of(text);
        sql.sql("insert into foerdertopf.template_source (sha256, content, kept_at) values (?, ?, ?) on"
                        + " conflict do nothing")
                .params(hash, text, Timestamp.from(clock.instant()))
                .update();
        return hash;
    }

    private boolean isKept(String version) {
        return sql.sql("select count(*) from foerdertopf.template_set where version = ?")
                        .param(version)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The sources of a version, if they are kept and still those that were kept. */
    @Transactional(readOnly = true)
    public Optional<TemplateSet> kept(String version) {
        var files = new TreeMap<String, String>();
        sql.sql("""
            select f.file_name, s.content
            from foerdertopf.template_set_file f join foerdertopf.template_source s on s.sha256 = f.sha256
            where f.version = ?\
            """).param(version).query(row -> {
            files.put(row.getString("file_name"), row.getString("content"));
        });
        return sql.sql("select template from foerdertopf.template_set where version = ?")
                .param(version)
                .query(String.class)
                .optional()
                .map(template -> new TemplateSet(template, files))
                .filter(templates -> templates.version().equals(version));
    }
}
