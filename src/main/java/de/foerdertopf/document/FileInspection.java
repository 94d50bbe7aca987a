package de.foerdertopf.document;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks into the bytes of a file: PDF and pictures by content, nothing active, nothing huge. Runs in a process of its own, because
 * no parser can be trusted with what somebody made to break it.
 */
final class FileInspection {

    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "heif");

    /** The main brand, a version, and then the brands of whatever else can read it. */
    private static final int BRANDS = 8;

    private static final int BRAND = 4;

    private static final int[] PDF = {0x25, 0x50, 0x44, 0x46, 0x2d};

    private static final int BYTE_ORDER_MARK = 3;
    private static final int LONGEST_BLANK = 1024;

    private FileInspection() {}

    /**
     * What a file turned out to be.
     *
     * @param content the bytes that may be kept: those that came, or the picture drawn anew
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Found(String contentType, byte[] content) {}

    /**
     * Gives the file as it may be kept.
     *
     * @throws BusinessRuleViolation with a code {@code upload.…} that says in one sentence why not
     */
    static Found inspect(byte[] came) {
        var bytes = withoutBlankHead(came);
        if (isHeic(bytes)) {
            return new Found(
                    "image/jpeg",
                    PictureInspection.redraw(
                            HeifPictures.asJpeg(bytes, HeifPictures.FOLDERS, HeifPictures.LONGEST), "jpeg", "jpeg"));
        }
        var type = type(bytes);
        return switch (type) {
            case "application/pdf" -> new Found(type, PdfInspection.inspect(bytes));
            case "image/jpeg" -> new Found(type, PictureInspection.redraw(bytes, "jpeg"));
            case "image/png" -> new Found(type, PictureInspection.redraw(bytes, "png"));
            case "image/gif" -> new Found("image/png", PictureInspection.redraw(bytes, "gif", "png"));
            case "image/tiff" -> new Found("image/jpeg", PictureInspection.redraw(bytes, "tiff", "jpeg"));
            default -> throw new BusinessRuleViolation("upload.type");
        };
    }

    /** Some programs begin a PDF with a mark of its byte order, or with a blank line. */
    private static byte[] withoutBlankHead(byte[] came) {
        var at = startsWith(came, 0xef, 0xbb, 0xbf) ? BYTE_ORDER_MARK : 0;
        while (at < Math.min(came.length, LONGEST_BLANK) && Character.isWhitespace(came[at])) {
            at++;
        }
        var rest = Arrays.copyOfRange(came, at, came.length);
        return at > 0 && startsWith(rest, PDF) ? rest : came;
    }

    /** The type on which the first bytes and Tika agree. */
    private static String type(byte[] bytes) {
        String magic;
        if (startsWith(bytes, PDF)) {
            magic = "application/pdf";
        } else if (startsWith(bytes, 0xff, 0xd8, 0xff)) {
            magic = "image/jpeg";
        } else if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
            magic = "image/png";
        } else if (startsWith(bytes, 'G', 'I', 'F', '8')) {
            magic = "image/gif";
        } else if (startsWith(bytes, 'I', 'I', 42, 0) || startsWith(bytes, 'M', 'M', 0, 42)) {
            magic = "image/tiff";
        } else {
            return "unknown";
        }
        try (var stream = TikaInputStream.get(bytes)) {
            var detected = MimeTypes.getDefaultMimeTypes().detect(stream, new Metadata());
            return detected.toString().equals(magic) ? magic : "unknown";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether a telephone stored a photo so. Other pictures that people really have and this house cannot open are told how they become
     * another.
     */
    private static boolean isHeic(byte[] bytes) {
        if (startsWith(bytes, 'R', 'I', 'F', 'F') && brand(bytes, BRANDS).equals("WEBP")) {
            throw new BusinessRuleViolation("upload.webp");
        }
        if (!brand(bytes, BRAND).equals("ftyp")) {
            return false;
        }
        var main = brand(bytes, BRANDS);
        if (AVIF_BRANDS.contains(main) || (HEIC_BRANDS.contains(main) && isAvifToo(bytes))) {
            throw new BusinessRuleViolation("upload.avif");
        }
        return HEIC_BRANDS.contains(main);
    }

    private static boolean isAvifToo(byte[] bytes) {
        var end = Math.min(bytes.length, ByteBuffer.wrap(bytes).getInt());
        for (var at = BRANDS + 2 * BRAND; at + BRAND <= end; at += BRAND) {
            if (AVIF_BRANDS.contains(brand(bytes, at))) {
                return true;
            }
        }
        return false;
    }

    private static String brand(byte[] bytes, int at) {
        return at + BRAND <= bytes.length ? new String(bytes, at, BRAND, StandardCharsets.US_ASCII) : "";
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
