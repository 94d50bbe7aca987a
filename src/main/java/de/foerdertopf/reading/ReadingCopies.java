package de.foerdertopf.reading;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.notice.NoticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The copies that were made: plain German first, then the language of the group. */
@Component
public class ReadingCopies {

    private static final String COLUMNS = "notice_id, language, document_id, sha256, text_revision, checked";

    private final JdbcClient sql;

    ReadingCopies(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<StoredCopy> of(NoticeId notice) {
        return of(List.of(notice)).getOrDefault(notice, List.of());
    }

    /** The copies of several letters in one question. */
    @Transactional(readOnly = true)
    public Map<NoticeId, List<StoredCopy>> of(Collection<NoticeId> notices) {
        var copies = new HashMap<NoticeId, List<StoredCopy>>();
        if (!notices.isEmpty()) {
            sql.sql("select " + COLUMNS + " from foerdertopf.reading_copy where notice_id in (:notices)"
                            + " order by language <> 'DE', language")
                    .param("notices", notices.stream().map(NoticeId::value).toList())
                    .query((row, number) -> copies.computeIfAbsent(
                                    new NoticeId(row.getObject("notice_id", UUID.class)), id -> new ArrayList<>())
                            .add(copy(row)))
                    .list();
        }
        return copies;
    }

    /** The copy of a letter in this language, where there is one. */
    @Transactional(readOnly = true)
    public Optional<StoredCopy> find(NoticeId notice, String tag) {
        return of(notice).stream()
                .filter(copy -> copy.language().tag().equals(tag))
                .findFirst();
    }

    void keep(NoticeId notice, StoredCopy copy, Instant at) {
        sql.sql("insert into foerdertopf.reading_copy (" + COLUMNS + ", made_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        notice.value(),
                        copy.language().name(),
                        copy.documentId().value(),
                        copy.sha256(),
                        copy.textRevision(),
                        copy.checked(),
                        Timestamp.from(at))
                .update();
    }

    private static StoredCopy copy(ResultSet row) throws SQLException {
        return new StoredCopy(
                ReadingLanguage.valueOf(row.getString("language")),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getString("sha256"),
                row.getString("text_revision"),
                row.getBoolean("checked"));
    }
}
