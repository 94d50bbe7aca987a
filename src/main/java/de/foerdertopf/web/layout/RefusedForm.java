package de.foerdertopf.web.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The page that came back for a form that could not be taken: what was typed, and what is wrong with it.
 *
 * @param key names it in its address
 * @param path of the page that shows the form
 * @param person who sent it; empty for visitors
 * @param packed the page, compressed
 * @param at when it was sent
 */
@SuppressWarnings("ArrayRecordComponent")
record RefusedForm(String key, String path, String person, int status, String contentType, byte[] packed, Instant at)
        implements Serializable {

    static RefusedForm of(
            String key, String path, String person, int status, String contentType, byte[] page, Instant at)
            throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(page);
        }
        return new RefusedForm(key, path, person, status, contentType, packed.toByteArray(), at);
    }

    boolean isAt(String otherPath, String otherKey, String viewer) {
        return path.equals(otherPath) && key.equals(otherKey) && person.equals(viewer);
    }

    byte[] page() throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
