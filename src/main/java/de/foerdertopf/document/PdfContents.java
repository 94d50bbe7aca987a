package de.foerdertopf.document;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * What a PDF shows once somebody opens it: pages, fonts, pictures. The house never unpacks them, whoever reads the file does; so a
 * small file that would fill a colleague's computer is not kept.
 */
final class PdfContents {

    /** Several scanned pages in colour, as finely as scanners go. */
    private static final long MOST_UNPACKED = 600_000_000;

    /** A sheet of A3 at 600 dots an inch has 70 million. */
    private static final long MOST_PIXELS = 100_000_000;

    private final PdfUnpacking unpacking = new PdfUnpacking(MOST_UNPACKED);

    /**
     * Counts one stream.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code upload.pdf-unreadable} if it is too much for a reader
     */
    void count(COSStream stream) throws IOException {
        if (pixels(stream) > MOST_PIXELS) {
            throw PdfUnpacking.tooMuch();
        }
        var filters = PdfUnpacking.filters(stream);
        var plain = filters.stream().takeWhile(PdfUnpacking::isPlain).toList();
        if (!plain.isEmpty()) {
            try (var raw = stream.createRawInputStream()) {
                unpacking.unpack(raw, plain, stream);
            }
        }
    }

    private static long pixels(COSStream stream) {
        return (long) stream.getInt(COSName.WIDTH, COSName.W, 0) * stream.getInt(COSName.HEIGHT, COSName.H, 0);
    }
}
