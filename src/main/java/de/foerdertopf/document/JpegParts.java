package de.foerdertopf.document;

/**
 * How a JPEG is built, read from its markers up to the picture's end; what somebody hung behind it does not count.
 *
 * @param scans how often its lines are drawn over
 * @param inPasses whether it comes in passes from coarse to fine
 * @param held how many bytes a decoder holds that needs all passes before it draws: two for each sample, of which the colours often
 *     have fewer than there are pixels
 * @param ended whether its end is there; without it the lower part of the picture is grey
 */
record JpegParts(int scans, boolean inPasses, long held, boolean ended) {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    /** Marker and length. */
    private static final int HEAD = 4;
    /** Precision, height, width and the number of channels. */
    private static final int FRAME = 6;
    /** Name, sampling and table. */
    private static final int CHANNEL = 3;

    static JpegParts of(byte[] jpeg) {
        var scans = 0;
        var inPasses = false;
        var held = 0L;
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
                held = Math.max(held, held(jpeg, at + HEAD));
            }
            if (marker == START_OF_SCAN) {
                scans++;
            }
            var length = at + 3 < jpeg.length ? ((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff) : 0;
            at += 2 + Math.max(length, 0);
        }
        return new JpegParts(scans, inPasses, held, ended);
    }

    private static boolean isInPasses(int marker) {
        return marker == 0xc2 || marker == 0xc6 || marker == 0xca || marker == 0xce;
    }

    /** Of the frame that begins there, by the sampling of each of its channels. */
    private static long held(byte[] jpeg, int at) {
        if (at + FRAME > jpeg.length) {
            return 0;
        }
        var height = number(jpeg, at + 1);
        var width = number(jpeg, at + 3);
        var channels = jpeg[at + FRAME - 1] & 0xff;
        var samples = 0L;
        var most = 1L;
        for (var i = 0; i < channels && at + FRAME + i * CHANNEL + 1 < jpeg.length; i++) {
            var sampling = jpeg[at + FRAME + i * CHANNEL + 1] & 0xff;
            var ofChannel = (long) (sampling >> 4) * (sampling & 0x0f);
            samples += ofChannel;
            most = Math.max(most, ofChannel);
        }
        return 2L * width * height * samples / most;
    }

    private static int number(byte[] jpeg, int at) {
        return ((jpeg[at] & 0xff) << 8) | (jpeg[at + 1] & 0xff);
    }
}
