package de.foerdertopf.document;

/** A stored file with its bytes, as they were stored. */
@SuppressWarnings("ArrayRecordComponent")
public record DocumentContent(StoredDocument document, byte[] bytes) {}
