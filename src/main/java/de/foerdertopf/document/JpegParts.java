package de.foerdertopf.document;

/**
 * How a JPEG is built, read from its markers up to the picture's end; what somebody hung behind it does not count.
 *
 * @param scans how often its lines are drawn over
 * @param inPasses whether it comes in passes from coarse to fine
 * @param ended whether its end is there; without it the lower part of the picture is grey
 */
record JpegParts(int scans, boolean inPasses, boolean ended) {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;

    static JpegParts of(byte[] jpeg) {
        var scans = 0;
        var inPasses = false;
        var ended = false;
        var at = 2;
        while (at + 1 < jpeg.length) {
            if ((jpeg[at] & 0xff) != 0xff) {
                at++;
                continue;
            }
            var marker = jpeg[at + 1] & 0xff;
            if (marker == END) {
                ended = true;
                break;
            }
            if (marker == 0xff) {
                at++;
                continue;
            }
            // Within the lines: a quoted byte or a place to begin anew.
            if (marker == 0 || marker == 1 || (marker >= 0xd0 && marker <= 0xd8)) {
                at += 2;
                continue;
            }
            if (isInPasses(marker)) {
                inPasses = true;
            }
            if (marker == START_OF_SCAN) {
                scans++;
            }
            var length = at + 3 < jpeg.length ? ((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff) : 0;
            at += 2 + Math.max(length, 0);
        }
        return new JpegParts(scans, inPasses, ended);
    }

    private static boolean isInPasses(int marker) {
        return marker == 0xc2 || marker == 0xc6 || marker == 0xca || marker == 0xce;
    }
}
