package de.foerdertopf.reading;

import de.foerdertopf.document.DocumentId;

/**
 * A reading copy that was made beside a letter.
 *
 * @param sha256 hash of its bytes
 * @param textRevision of the language's sentences on that day
 * @param checked whether somebody had signed off the translation
 */
public record StoredCopy(
        ReadingLanguage language, DocumentId documentId, String sha256, String textRevision, boolean checked) {}
