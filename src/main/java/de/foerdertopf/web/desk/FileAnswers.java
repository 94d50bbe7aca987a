package de.foerdertopf.web.desk;

import de.foerdertopf.document.DocumentContent;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands files out so that no browser runs anything in them. */
public final class FileAnswers {

    private static final String NOTHING_ACTIVE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private FileAnswers() {}

    /** A stored file, to be saved. */
    public static ResponseEntity<byte[]> download(DocumentContent content) {
        return answer(
                ContentDisposition.attachment()
                        .filename(content.document().fileName(), StandardCharsets.UTF_8)
                        .build(),
                content.document().contentType(),
                content.bytes());
    }

    /** A PDF that the house has just made, to be looked at. */
    public static ResponseEntity<byte[]> shown(String fileName, byte[] pdf) {
        return answer(
                ContentDisposition.inline()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build(),
                MediaType.APPLICATION_PDF_VALUE,
                pdf);
    }

    private static ResponseEntity<byte[]> answer(ContentDisposition disposition, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_ACTIVE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(type))
                .body(bytes);
    }
}
