package de.foerdertopf.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes apart a PNG: what draws the picture stays; texts, colour profiles and unknown parts, which unpack to any size, go. */
final class PngParts {

    private static final Set<String> DRAWING = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int SIGNATURE = 8;
    /** Length, name and check sum. */
    private static final int FRAME = 12;

    private PngParts() {}

    /** Whether it begins as a picture and stops in the middle of it. */
    static boolean isCutOff(byte[] png) {
        var at = SIGNATURE;
        var begun = false;
        while (at + FRAME <= png.length) {
            var name = name(png, at);
            if (name.equals("IEND")) {
                return false;
            }
            begun |= name.equals("IDAT");
            var length = length(png, at);
            if (length < 0 || length > png.length - at - FRAME) {
                return begun;
            }
            at += length + FRAME;
        }
        return begun;
    }

    private static int length(byte[] png, int at) {
        return ByteBuffer.wrap(png, at, Integer.BYTES).getInt();
    }

    private static String name(byte[] png, int at) {
        return new String(png, at + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
    }

    /** The same picture and nothing else. What is cut off stays so, for the reader to see. */
    static byte[] plain(byte[] png) {
        var plain = new ByteArrayOutputStream(png.length);
        plain.write(png, 0, Math.min(SIGNATURE, png.length));
        var at = SIGNATURE;
        while (at + FRAME <= png.length) {
            var length = length(png, at);
            var name = name(png, at);
            if (length < 0 || length > png.length - at - FRAME) {
                break;
            }
            if (DRAWING.contains(name)) {
                plain.write(png, at, length + FRAME);
            }
            if (name.equals("IEND")) {
                break;
            }
            at += length + FRAME;
        }
        return plain.toByteArray();
    }
}
