package de.foerdertopf.document;

import de.foerdertopf.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files in the database, so that one backup holds a case and its papers. */
@Component
public class DocumentStore {

    private static final String ABOUT = "id, file_name, content_type, retention, sha256, size, stored_at";

    private final JdbcClient sql;
    private final Clock clock;

    DocumentStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps a file under a cleaned name. */
    @Transactional
    public StoredDocument store(NewDocument document) {
        var stored = new StoredDocument(
                new DocumentId(UUID.randomUUID()),
                FileNames.clean(document.fileName()),
                document.contentType(),
                document.retention(),
                Sha256.of(document.content()),
                document.content().length,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        sql.sql("insert into foerdertopf.document (" + ABOUT + ", content) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        stored.id().value(),
                        stored.fileName(),
                        stored.contentType(),
                        stored.retention().name(),
                        stored.sha256(),
                        stored.size(),
                        Timestamp.from(stored.storedAt()),
                        document.content())
                .update();
        return stored;
    }

    /**
     * What is known of a file.
     *
     * @throws NotFoundException if there is none
     */
    @Transactional(readOnly = true)
    public StoredDocument describe(DocumentId id) {
        return sql.sql("select " + ABOUT + " from foerdertopf.document where id = ?")
                .param(id.value())
                .query((row, number) -> about(row))
                .optional()
                .orElseThrow(() -> new NotFoundException("No document " + id));
    }

    /**
     * A file with its bytes, checked against the hash under which it was stored.
     *
     * @throws NotFoundException if there is none
     */
    @Transactional(readOnly = true)
    public DocumentContent read(DocumentId id) {
        var content = sql.sql("select " + ABOUT + ", content from foerdertopf.document where id = ?")
                .param(id.value())
                .query((row, number) -> new DocumentContent(about(row), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NotFoundException("No document " + id));
        if (!Sha256.of(content.bytes()).equals(content.document().sha256())) {
            throw new IllegalStateException("Document " + id + " is not what was stored");
        }
        return content;
    }

    /** Changes how long a file is kept: a draft's paper becomes a case's paper. */
    @Transactional
    public void keepAs(DocumentId id, RetentionClass retention) {
        var changed = sql.sql("update foerdertopf.document set retention = ? where id = ?")
                .params(retention.name(), id.value())
                .update();
        if (changed == 0) {
            throw new NotFoundException("No document " + id);
        }
    }

    /** Forgets a file: taken out of a draft, or its time is over. */
    @Transactional
    public void erase(DocumentId id) {
        sql.sql("delete from foerdertopf.document where id = ?")
                .param(id.value())
                .update();
    }

    private static StoredDocument about(ResultSet row) throws SQLException {
        return new StoredDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getString("content_type"),
                RetentionClass.valueOf(row.getString("retention")),
                row.getString("sha256"),
                row.getLong("size"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
