package de.foerdertopf.proofofuse;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.shared.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pictures that came with a proof of use. */
@Component
public class ProofFiles {

    private final JdbcClient sql;
    private final DocumentStore documents;
    private final Clock clock;

    ProofFiles(JdbcClient sql, DocumentStore documents, Clock clock) {
        this.sql = sql;
        this.documents = documents;
        this.clock = clock;
    }

    /** In the order in which they came. */
    @Transactional(readOnly = true)
    public List<StoredDocument> of(CaseNumber caseNumber) {
        return sql
                .sql(
                        "select document_id from foerdertopf.proof_file where case_number = ? order by added_at, document_id")
                .param(caseNumber.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> documents.describe(new DocumentId(id)))
                .toList();
    }

    /** Makes files of a draft papers of the case; those that are known already stay. */
    @Transactional
    public void add(CaseNumber caseNumber, Collection<DocumentId> files) {
        for (var file : files) {
            var added = sql.sql("insert into foerdertopf.proof_file (document_id, case_number, added_at)"
                            + " values (?, ?, ?) on conflict do nothing")
                    .params(file.value(), caseNumber.value(), Timestamp.from(clock.instant()))
                    .update();
            if (added == 1) {
                documents.keepAs(file, RetentionClass.CASE);
            }
        }
    }
}
