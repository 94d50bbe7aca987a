package de.foerdertopf.document;

/** A file to be kept. Uploads pass {@link UploadInspection} first. */
@SuppressWarnings("ArrayRecordComponent")
public record NewDocument(String fileName, String contentType, RetentionClass retention, byte[] content) {}
