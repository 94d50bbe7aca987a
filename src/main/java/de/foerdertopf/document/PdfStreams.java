package de.foerdertopf.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The parts of a PDF that its parser unpacks by itself: streams of objects and of places. However they are packed, and however often
 * one inside the other, together they may hold so and so much.
 */
final class PdfStreams {

    /** A report of two thousand pages has about ten. */
    private static final long MOST_UNPACKED = 24L * 1024 * 1024;

    private static final int MOST_OBJECTS_IN_STREAM = 100_000;
    private static final int MOST_PLACES = 1_000_000;

    /** How far before its stream a dictionary may begin. */
    private static final int LONGEST_DICTIONARY = 4096;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern HEX = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern FILTER = Pattern.compile("/(?:Filter|F)\\s*(\\[[^\\]]*]|/[A-Za-z0-9]+)");
    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9]+)");

    private final PdfUnpacking unpacking = new PdfUnpacking(MOST_UNPACKED);

    /** Counts one stream that the parser is about to unpack. */
    void count(COSStream stream) throws IOException {
        if (stream.getInt(COSName.N, 0) > MOST_OBJECTS_IN_STREAM) {
            throw PdfUnpacking.tooMuch();
        }
        var filters = PdfUnpacking.filters(stream);
        var size = stream.getLength();
        if (!filters.isEmpty()) {
            try (var raw = stream.createRawInputStream()) {
                size = unpacking.unpack(raw, filters, stream);
            }
        }
        if (COSName.XREF.equals(stream.getCOSName(COSName.TYPE)) && size / width(stream) > MOST_PLACES) {
            throw PdfUnpacking.tooMuch();
        }
    }

    /**
     * Goes over the bytes before any parser does: where the table of places is broken, the parser unpacks every stream of objects
     * that it finds.
     */
    static void lookBefore(byte[] pdf) {
        var streams = new PdfStreams();
        for (int at = indexOf(pdf, STREAM, 0); at >= 0; at = indexOf(pdf, STREAM, at + STREAM.length)) {
            var from = Math.max(0, at - LONGEST_DICTIONARY);
            var before = new String(pdf, from, at - from, StandardCharsets.ISO_8859_1);
            var begin = before.lastIndexOf("obj");
            var dictionary = unescaped(begin < 0 ? before : before.substring(begin));
            if (dictionary.contains("/ObjStm") || dictionary.contains("/XRef")) {
                var start = at + STREAM.length;
                while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
                    start++;
                }
                var end = indexOf(pdf, END, start);
                var until = end < 0 ? pdf.length : end;
                streams.unpacking.unpack(
                        new ByteArrayInputStream(pdf, start, until - start), named(dictionary), new COSDictionary());
            }
        }
    }

    private static List<String> named(String dictionary) {
        var filter = FILTER.matcher(dictionary);
        return filter.find()
                ? NAME.matcher(filter.group(1))
                        .results()
                        .map(name -> name.group(1))
                        .toList()
                : List.of();
    }

    private static String unescaped(String dictionary) {
        return HEX.matcher(dictionary)
                .replaceAll(hex -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }

    /** How many bytes one place takes. */
    private static long width(COSDictionary stream) {
        var widths = stream.getCOSArray(COSName.W);
        var width = 0L;
        for (int i = 0; widths != null && i < Math.min(widths.size(), 3); i++) {
            width += Math.max(0, widths.getInt(i, 0));
        }
        return Math.max(1, width);
    }

    private static int indexOf(byte[] bytes, byte[] word, int from) {
        for (int i = from; i <= bytes.length - word.length; i++) {
            if (bytes[i] == word[0] && Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
                return i;
            }
        }
        return -1;
    }
}
