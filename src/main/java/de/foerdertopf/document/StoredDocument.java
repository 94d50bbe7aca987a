package de.foerdertopf.document;

import java.time.Instant;

/** What is known of a stored file without opening it. */
public record StoredDocument(
        DocumentId id,
        String fileName,
        String contentType,
        RetentionClass retention,
        String sha256,
        long size,
        Instant storedAt) {}
