package de.foerdertopf.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.shared.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class DocumentStoreIT extends IntegrationTest {

    @Autowired
    private DocumentStore documents;

    @Autowired
    private JdbcTemplate sql;

    private StoredDocument stored() {
        return documents.store(new NewDocument(
                "../../Bescheid \r\nX-Evil: 1.pdf",
                "application/pdf",
                RetentionClass.DRAFT,
                "inhalt".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void givesBackTheSameBytes() {
        var stored = stored();

        var read = documents.read(stored.id());

        assertThat(read.document()).isEqualTo(stored).isEqualTo(documents.describe(stored.id()));
        assertThat(read.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("inhalt");
        assertThat(stored.fileName()).isEqualTo("Bescheid X-Evil_ 1.pdf");
        assertThat(stored.sha256()).isEqualTo("494ae86f3433cc1bf42ce17b7bdad9c7af03ff2c87cb5a6ac25a53e419ada74b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content = 'x'::bytea", "sha256 = repeat('0', 64)", "file_name = 'x'", "stored_at = now()"})
    void neverChanges(String change) {
        var stored = stored();

        assertThatThrownBy(() -> sql.update(
                        "update foerdertopf.document set " + change + " where id = ?",
                        stored.id().value()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("never changes");
    }

    @Test
    void noticesBytesThatAreNotWhatWasStored() {
        var stored = stored();
        sql.execute("alter table foerdertopf.document disable trigger document_never_changes");
        try {
            sql.update(
                    "update foerdertopf.document set content = 'x'::bytea where id = ?",
                    stored.id().value());
        } finally {
            sql.execute("alter table foerdertopf.document enable trigger document_never_changes");
        }

        assertThatThrownBy(() -> documents.read(stored.id())).isInstanceOf(IllegalStateException.class);
        documents.erase(stored.id());
    }

    @Test
    void becomesTheCasesPaperAndCanBeForgotten() {
        var stored = stored();

        documents.keepAs(stored.id(), RetentionClass.CASE);
        assertThat(documents.describe(stored.id()).retention()).isEqualTo(RetentionClass.CASE);

        documents.erase(stored.id());
        assertThatThrownBy(() -> documents.describe(stored.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> documents.read(new DocumentId(UUID.randomUUID())))
                .isInstanceOf(NotFoundException.class);
    }
}
