package de.foerdertopf.notice.delivery;

import de.foerdertopf.document.PrintingPress;
import de.foerdertopf.document.StoredDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The file of an issued letter, and how it was printed.
 *
 * @param templateVersion null, with {@code fonts} and {@code software}, for one that was printed before this was kept
 */
@Embeddable
record PrintedLetter(
        UUID documentId,
        String sha256,
        @Nullable String templateVersion,
        @Column(columnDefinition = "text") @Nullable String fonts,
        @Nullable String software) {

    static PrintedLetter of(StoredDocument pdf, Imprint imprint) {
        return new PrintedLetter(
                pdf.id().value(),
                pdf.sha256(),
                imprint.templateVersion(),
                imprint.press().fonts(),
                imprint.press().software());
    }

    @Nullable
    Imprint imprint() {
        return templateVersion == null || fonts == null || software == null
                ? null
                : new Imprint(templateVersion, new PrintingPress(fonts, software));
    }
}
