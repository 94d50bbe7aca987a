package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

/** Nothing is stored before it was accepted, and nobody sends without end. */
class UploadedFilesIT extends IntegrationTest {

    private static final int MOST = 20;

    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [3 0 R] /Count 1 >>
            endobj
            3 0 obj
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>
            endobj
            trailer
            << /Root 1 0 R >>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private UploadedFiles uploaded;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void whatIsRefusedIsNotStored() {
        var before = stored();

        var taken = uploaded.keep(
                UUID.randomUUID(), List.of(file("a.pdf", "no pdf".getBytes(StandardCharsets.US_ASCII))), MOST, MOST);

        assertThat(taken.kept()).isEmpty();
        assertThat(taken.refused())
                .containsExactly(
                        "„a.pdf“ haben wir nicht gespeichert. Wir nehmen PDF und Bilder an (JPEG, PNG, GIF, TIFF). Diese Datei ist etwas anderes."
                                + " So geht es: Fotografieren Sie, was darin steht, oder speichern Sie es als PDF.");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whatTheFormHasNoRoomForIsNotStored() {
        var before = stored();

        var taken = uploaded.keep(UUID.randomUUID(), List.of(file("a.pdf", PDF), file("b.pdf", PDF)), 1, MOST);

        assertThat(taken.kept()).singleElement().satisfies(file -> assertThat(file.fileName())
                .isEqualTo("a.pdf"));
        assertThat(taken.refused()).singleElement().asString().contains("20");
        assertThat(stored()).isEqualTo(before + 1);

        uploaded.forget(taken);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whoSendsWithoutEndReadsWhenItGoesOnAndNobodyElseIsStopped() {
        var owner = UUID.randomUUID();
        uploaded.keep(owner, Collections.nCopies(120, file("leer.pdf", new byte[0])), MOST, MOST);

        var more = uploaded.keep(owner, List.of(file("a.pdf", PDF)), MOST, MOST);
        var another = uploaded.keep(UUID.randomUUID(), List.of(file("a.pdf", PDF)), MOST, MOST);

        assertThat(more.kept()).isEmpty();
        assertThat(more.refused())
                .singleElement()
                .asString()
                .contains("höchstens 120 Dateien")
                .contains("eine Minute");
        assertThat(another.kept()).hasSize(1);
    }

    private static MultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/pdf", content);
    }

    private int stored() {
        return Objects.requireNonNull(sql.queryForObject("select count(*) from foerdertopf.document", Integer.class));
    }
}
