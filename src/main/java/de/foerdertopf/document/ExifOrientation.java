package de.foerdertopf.document;

/** How a camera was held (EXIF orientation, 1 to 8): the one value of it that we honour. Anything odd means "upright". */
final class ExifOrientation {

    private ExifOrientation() {}

    static int ofJpeg(byte[] jpeg) {
        var at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            var marker = jpeg[at + 1] & 0xff;
            var length = ((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff);
            if (marker == 0xda || length < 2) {
                return 1;
            }
            var start = at + 4;
            if (marker == 0xe1
                    && start + 14 <= jpeg.length
                    && jpeg[start] == 'E'
                    && jpeg[start + 1] == 'x'
                    && jpeg[start + 2] == 'i'
                    && jpeg[start + 3] == 'f') {
                return in(jpeg, start + 6, Math.min(at + 2 + length, jpeg.length));
            }
            at += 2 + length;
        }
        return 1;
    }

    static int ofTiff(byte[] tiff) {
        return in(tiff, 0, tiff.length);
    }

    private static int in(byte[] bytes, int tiff, int end) {
        var little = bytes[tiff] == 'I';
        var directory = tiff + number(bytes, tiff + 4, 4, little, end);
        var entries = number(bytes, directory, 2, little, end);
        for (int i = 0; i < entries; i++) {
            var entry = directory + 2 + i * 12;
            if (number(bytes, entry, 2, little, end) == 0x0112) {
                var value = number(bytes, entry + 8, 2, little, end);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static int number(byte[] bytes, int at, int size, boolean little, int end) {
        // an offset of two thousand millions lies nowhere: added to, it would wrap round
        if (at < 0 || at > end - size) {
            return 0;
        }
        var number = 0;
        for (int i = 0; i < size; i++) {
            var digit = bytes[little ? at + size - 1 - i : at + i] & 0xff;
            number = (number << 8) | digit;
        }
        return number;
    }
}
