package de.foerdertopf.web.layout;

import de.foerdertopf.shared.BusinessRuleViolation;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemHeaders;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.jspecify.annotations.Nullable;

/** A text or a file of a {@link LargeRequest}; what is too large says so to whoever looks into it. */
final class LargePart implements Part {

    private static final int MEGABYTE = 1024 * 1024;

    private final String name;
    private final @Nullable String fileName;
    private final @Nullable String contentType;
    private final FileItemHeaders headers;
    private final byte[] text;
    private final @Nullable Path file;
    private long size;
    private @Nullable BusinessRuleViolation refused;

    private LargePart(FileItemStream item, byte[] text, @Nullable Path file) {
        this.name = item.getFieldName();
        this.fileName = file == null ? null : item.getName();
        this.contentType = item.getContentType();
        this.headers = item.getHeaders();
        this.text = text;
        this.file = file;
        this.size = text.length;
    }

    static LargePart text(FileItemStream item, byte[] text) {
        return new LargePart(item, text, null);
    }

    /** @param kept where it lies until somebody looks into it */
    static LargePart file(FileItemStream item, Path kept) {
        return new LargePart(item, new byte[0], kept);
    }

    /**
     * Reads all of it, and keeps it where it may be looked at.
     *
     * @param largest of one file
     * @param room what is left of what is kept of all files
     * @param inAll what is kept of all files
     */
    void take(InputStream stream, long largest, long room, long inAll) throws IOException {
        var most = Math.min(largest, room);
        try (var out = Files.newOutputStream(Objects.requireNonNull(file))) {
            size = stream.transferTo(new UpTo(out, most));
        }
        if (size > most) {
            Files.write(file, new byte[0]);
            refused = size > largest
                    ? new BusinessRuleViolation("upload.too-large", largest / MEGABYTE)
                    : new BusinessRuleViolation("upload.too-much-at-once", inAll / MEGABYTE);
        }
    }

    /** Lets only so much through. */
    private static final class UpTo extends OutputStream {

        private final OutputStream out;
        private long room;

        private UpTo(OutputStream out, long room) {
            this.out = out;
            this.room = room;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            var some = (int) Math.min(room, length);
            out.write(bytes, from, some);
            room -= some;
        }
    }

    /** @throws BusinessRuleViolation {@code upload.too-large}, {@code upload.too-much-at-once} */
    @Override
    public InputStream getInputStream() throws IOException {
        if (refused != null) {
            throw refused;
        }
        return file == null ? new ByteArrayInputStream(text) : Files.newInputStream(file);
    }

    @Override
    public @Nullable String getContentType() {
        return contentType;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        return fileName;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public void write(String target) throws IOException {
        try (var in = getInputStream()) {
            Files.copy(in, Path.of(target));
        }
    }

    @Override
    public void delete() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public @Nullable String getHeader(String header) {
        return headers.getHeader(header);
    }

    @Override
    public Collection<String> getHeaders(String header) {
        var values = new ArrayList<String>();
        headers.getHeaders(header).forEachRemaining(values::add);
        return values;
    }

    @Override
    public Collection<String> getHeaderNames() {
        var names = new ArrayList<String>();
        headers.getHeaderNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }
}
