package de.foerdertopf.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/** A form with more in its files than the server takes, read part by part: texts as they are, of files what may be looked at. */
final class LargeRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private static final int MOST_PARTS = 500;
    private static final int LONGEST_HEADER = 4096;
    private static final int LONGEST_TEXTS = 2 * 1024 * 1024;

    private final long largestFile;
    private final long largestInAll;
    private final List<LargePart> parts = new ArrayList<>();
    private final Map<String, String[]> fields = new LinkedHashMap<>();
    private int lettersSoFar;
    private long bytesSoFar;

    /**
     * @param largestFile what is larger is refused when it is looked at, and not kept until then
     * @param largestInAll so much of all files is kept until they are looked at
     */
    LargeRequest(HttpServletRequest request, long largestFile, long largestInAll) {
        super(request);
        this.largestFile = largestFile;
        this.largestInAll = largestInAll;
    }

    /** @throws FileUploadException if it is no form that a browser sends */
    void read() throws IOException, FileUploadException {
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setPartHeaderSizeMax(LONGEST_HEADER);
        var items = upload.getItemIterator(new ServletRequestContext((HttpServletRequest) getRequest()));
        // only now, as the server would read the form itself before its stream is taken: what stands in the address
        fields.putAll(getRequest().getParameterMap());
        for (var count = 0; items.hasNext(); count++) {
            if (count == MOST_PARTS) {
                throw new FileUploadException("Too many parts");
            }
            var item = items.next();
            if (item.isFormField()) {
                text(item);
            } else {
                file(item);
            }
        }
    }

    private void text(FileItemStream item) throws IOException, FileUploadException {
        byte[] bytes;
        try (var stream = item.openStream()) {
            bytes = stream.readNBytes(LONGEST_TEXTS - lettersSoFar + 1);
        }
        lettersSoFar += bytes.length;
        if (lettersSoFar > LONGEST_TEXTS) {
            throw new FileUploadException("Too much text");
        }
        var typed = new String(bytes, StandardCharsets.UTF_8);
        fields.merge(item.getFieldName(), new String[] {typed}, LargeRequest::joined);
        parts.add(LargePart.text(item, bytes));
    }

    private static String[] joined(String[] some, String[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private void file(FileItemStream item) throws IOException {
        var kept = Files.createTempFile("form-", ".part");
        var part = LargePart.file(item, kept);
        parts.add(part);
        try (var stream = item.openStream()) {
            part.take(stream, largestFile, largestInAll - bytesSoFar, largestInAll);
        }
        bytesSoFar += Files.size(kept);
    }

    @Override
    public Collection<Part> getParts() {
        return List.copyOf(parts);
    }

    @Override
    public @Nullable Part getPart(String name) {
        return parts.stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }

    @Override
    public void close() throws IOException {
        for (var part : parts) {
            part.delete();
        }
    }
}
