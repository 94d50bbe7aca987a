package de.foerdertopf.document;

import java.nio.charset.StandardCharsets;

/** What stands in a file behind its PDF: another program may read the same file as an archive or as a page. */
final class PdfTail {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ARCHIVE_ENDS = {'P', 'K', 5, 6};
    /** An archive is read from its end, behind which a remark of this length at most can stand. */
    private static final int LONGEST_REMARK = 65_557;

    private PdfTail() {}

    /** Whether there is anything but an empty line behind the last end, or an archive that ends with the file. */
    static boolean isForeign(byte[] bytes) {
        var end = last(END, bytes, 0);
        for (var at = end < 0 ? bytes.length : end + END.length; at < bytes.length; at++) {
            if (bytes[at] > ' ' || bytes[at] < 0) {
                return true;
            }
        }
        return last(ARCHIVE_ENDS, bytes, bytes.length - LONGEST_REMARK) >= 0;
    }

    /** Where it stands last, not before that place; -1 where it does not. */
    private static int last(byte[] sought, byte[] bytes, int from) {
        for (var at = bytes.length - sought.length; at >= Math.max(0, from); at--) {
            var same = 0;
            while (same < sought.length && bytes[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return at;
            }
        }
        return -1;
    }
}
