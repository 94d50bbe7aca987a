package de.foerdertopf.document;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/** Counts to how much the streams of a PDF unpack, without keeping it, and stops when together they are more than there may be. */
final class PdfUnpacking {

    private static final int MOST_FILTERS = 8;

    /** What lies between one filter and the next is held in memory. */
    private static final long MOST_BETWEEN = 24L * 1024 * 1024;

    /** What packs text and tables; the others unpack to pictures. */
    private static final Set<String> PLAIN = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "RunLengthDecode",
            "RL",
            "ASCIIHexDecode",
            "AHx",
            "ASCII85Decode",
            "A85");

    private final long most;
    private long unpacked;

    /** @param most how many bytes all streams together may unpack to */
    PdfUnpacking(long most) {
        this.most = most;
    }

    /** Whether a filter packs text and tables, not a picture. */
    static boolean isPlain(String filter) {
        return PLAIN.contains(filter);
    }

    /** The filters of a stream, in the order in which a reader unpacks. */
    static List<String> filters(COSStream stream) {
        var filters = stream.getFilters();
        if (filters instanceof COSName name) {
            return List.of(name.getName());
        }
        if (filters instanceof COSArray several) {
            return several.toList().stream()
                    .map(PdfUnpacking::itself)
                    .map(filter -> filter instanceof COSName name ? name.getName() : "?")
                    .toList();
        }
        return List.of();
    }

    private static @Nullable COSBase itself(@Nullable COSBase filter) {
        return filter instanceof COSObject reference ? reference.getObject() : filter;
    }

    /**
     * Counts one stream.
     *
     * @return to how many bytes it unpacks, in the end
     * @throws BusinessRuleViolation {@code upload.pdf-unreadable} if it is too much, or packed by what packs pictures
     */
    long unpack(InputStream raw, List<String> filters, COSDictionary parameters) {
        if (filters.size() > MOST_FILTERS || !PLAIN.containsAll(filters)) {
            throw tooMuch();
        }
        var from = raw;
        var size = 0L;
        for (int i = 0; i < filters.size(); i++) {
            var isLast = i == filters.size() - 1;
            var kept = new ByteArrayOutputStream();
            var into = new Counted(isLast ? OutputStream.nullOutputStream() : kept, isLast ? most : MOST_BETWEEN);
            try {
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(from, into, parameters, i);
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                // Broken or still encrypted: what came out so far counts, the parser will see for itself.
            }
            size = into.size;
            from = new ByteArrayInputStream(kept.toByteArray());
        }
        return size;
    }

    static BusinessRuleViolation tooMuch() {
        return new BusinessRuleViolation("upload.pdf-unreadable");
    }

    /** Stops what unpacks to more than there may be; no exception that a lenient parser would swallow. */
    private final class Counted extends OutputStream {
        private final OutputStream into;
        private final long mostHere;
        private long size;

        Counted(OutputStream into, long mostHere) {
            this.into = into;
            this.mostHere = mostHere;
        }

        @Override
        public void write(int b) throws IOException {
            more(1);
            into.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            more(length);
            into.write(bytes, offset, length);
        }

        private void more(int length) {
            size += length;
            unpacked += length;
            if (unpacked > most || size > mostHere) {
                throw tooMuch();
            }
        }
    }
}
