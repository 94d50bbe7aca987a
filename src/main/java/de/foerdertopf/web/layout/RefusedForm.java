package de.foerdertopf.web.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The page that came back for a form that could not be taken: what was typed, and what is wrong with it.
 *
 * @param key names it in its address
 * @param path of the page that shows the form
 * @param action where it was sent to
 * @param person who sent it; empty for visitors
 * @param packed the page, compressed
 * @param at when it was sent
 * @param sent what was typed on the page of a case, for the time when the case is another; null where that is not asked
 */
@SuppressWarnings("ArrayRecordComponent")
record RefusedForm(
        String key,
        String path,
        String action,
        String person,
        int status,
        String contentType,
        byte[] packed,
        Instant at,
        @Nullable TypedOnCase sent)
        implements Serializable {

    static RefusedForm of(
            String key,
            String path,
            String action,
            String person,
            ContentCachingResponseWrapper answer,
            Instant at,
            @Nullable TypedOnCase sent)
            throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(answer.getContentAsByteArray());
        }
        var type = Objects.requireNonNullElse(answer.getContentType(), "");
        return new RefusedForm(key, path, action, person, answer.getStatus(), type, packed.toByteArray(), at, sent);
    }

    boolean isAt(String otherPath, String otherKey, String viewer) {
        return path.equals(otherPath) && key.equals(otherKey) && person.equals(viewer);
    }

    /** Whether it is this form, on this page, of this person, however often it was sent. */
    boolean isOf(String page, String target, String sender) {
        return path.equals(page) && action.equals(target) && person.equals(sender);
    }

    byte[] page() throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
