package de.foerdertopf.document;

/** A file from outside that may be kept: its type is what its bytes say, and pictures are redrawn without place and camera. */
@SuppressWarnings("ArrayRecordComponent")
public record InspectedUpload(String fileName, String contentType, byte[] content) {

    public NewDocument keptAs(RetentionClass retention) {
        return new NewDocument(fileName, contentType, retention, content);
    }
}
