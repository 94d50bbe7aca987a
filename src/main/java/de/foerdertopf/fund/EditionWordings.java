package de.foerdertopf.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * New wordings of an edition's sentences. The edition and its rules stay as they were published; letters that are written from
 * now on take the last wording of each sentence.
 */
@Component
public class EditionWordings {

    private final JdbcClient sql;
    private final Map<EditionId, Map<String, Wording>> last = new ConcurrentHashMap<>();

    EditionWordings(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One wording of one sentence.
     *
     * @param number counted for each sentence
     * @param by staff id
     */
    public record Wording(
            EditionId edition,
            String block,
            int number,
            @Nullable String lead,
            String text,
            @Nullable String reason,
            String by,
            Instant at) {}

    /** All wordings of a sentence, the newest first; without the one that stands in the edition. */
    @Transactional(readOnly = true)
    public List<Wording> of(EditionId edition, String block) {
        return sql.sql("select * from foerdertopf.edition_wording where fund = ? and version = ? and block = ?"
                        + " order by number desc")
                .params(edition.fund().value(), edition.version(), block)
                .query((row, number) -> wording(edition, row))
                .list();
    }

    /** The last wording of each sentence that was worded anew, by its key. */
    public Map<String, Wording> last(EditionId edition) {
        return last.computeIfAbsent(edition, this::read);
    }

    private Map<String, Wording> read(EditionId edition) {
        var wordings = new HashMap<String, Wording>();
        sql.sql("select * from foerdertopf.edition_wording where fund = ? and version = ? order by number")
                .params(edition.fund().value(), edition.version())
                .query((row, number) -> wording(edition, row))
                .list()
                .forEach(wording -> wordings.put(wording.block(), wording));
        return Map.copyOf(wordings);
    }

    /** Publishes the next wording; the letters that are written after this transaction take it. */
    @Transactional
    public Wording publish(
            EditionId edition,
            String block,
            @Nullable String lead,
            String text,
            @Nullable String reason,
            String by,
            Instant at) {
        var wordings = of(edition, block);
        var next = new Wording(
                edition, block, wordings.isEmpty() ? 1 : wordings.get(0).number() + 1, lead, text, reason, by, at);
        sql.sql("insert into foerdertopf.edition_wording (fund, version, block, number, lead, text, reason,"
                        + " published_by, published_at) values (:fund, :version, :block, :number, :lead, :text,"
                        + " :reason, :by, :at)")
                .param("fund", edition.fund().value())
                .param("version", edition.version())
                .param("block", block)
                .param("number", next.number())
                .param("lead", lead, Types.VARCHAR)
                .param("text", text)
                .param("reason", reason, Types.VARCHAR)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                last.remove(edition);
            }
        });
        return next;
    }

    /** The edition in the words of today. */
    FundEdition worded(FundEdition edition) {
        var wordings = last(edition.id());
        return wordings.isEmpty() ? edition : worded(edition, wordings);
    }

    /** The edition with these wordings by the sentences' keys. */
    public static FundEdition worded(FundEdition edition, Map<String, Wording> wordings) {
        return new FundEdition(
                edition.id(),
                edition.status(),
                edition.fiscalYears(),
                edition.rules(),
                edition.provisions().stream()
                        .map(provision -> worded(provision, wordings.get(TextBlock.PROVISION + provision.code())))
                        .toList(),
                worded(edition.texts(), wordings),
                edition.assumptions());
    }

    private static Provision worded(Provision provision, @Nullable Wording wording) {
        return wording == null
                ? provision
                : new Provision(
                        provision.code(),
                        provision.kind(),
                        Objects.requireNonNullElse(wording.lead(), provision.lead()),
                        wording.text(),
                        provision.appliesIf());
    }

    private static FundTexts worded(FundTexts texts, Map<String, Wording> wordings) {
        return new FundTexts(
                worded(texts.legalBasis(), wordings.get(TextBlock.LEGAL_BASIS)),
                worded(texts.amountClause(), wordings.get(TextBlock.AMOUNT_CLAUSE)),
                texts.reasons().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                reason -> worded(
                                        reason.getValue(),
                                        wordings.get(TextBlock.REASON
                                                + reason.getKey().name())))),
                texts.goals());
    }

    private static String worded(String text, @Nullable Wording wording) {
        return wording == null ? text : wording.text();
    }

    private static Wording wording(EditionId edition, ResultSet row) throws SQLException {
        return new Wording(
                edition,
                row.getString("block"),
                row.getInt("number"),
                row.getString("lead"),
                row.getString("text"),
                row.getString("reason"),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
