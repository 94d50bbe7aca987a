package de.foerdertopf.document;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Redraws a picture: what is left are the pixels the right way up, without place, camera, comments or stowaways. What is large is
 * made smaller while it is read, so that its size in memory is bounded whatever its head says.
 */
final class PictureInspection {

    /** Twice what cameras of telephones take at most (48 million): panoramas are as high and wider. */
    private static final long MOST_PIXELS = 100_000_000;
    /** A picture is unpacked whole, also where every second pixel is left out: more takes a process too long. */
    private static final long MOST_UNPACKED = 300_000_000;
    /** A JPEG in passes is held whole in memory outside of Java: one of 48 million pixels as cameras write it, and a little more. */
    private static final long MOST_HELD = 160_000_000;

    private static final int LONGEST_SIDE = 65_535;
    /** A turned picture is held twice. */
    private static final long MOST_BYTES = 80_000_000;
    /** A picture of many scans costs minutes to decode; cameras need about ten. */
    private static final int MOST_SCANS = 50;

    private static final float QUALITY = 0.88f;

    private PictureInspection() {}

    /** The same format drawn anew. */
    static byte[] redraw(byte[] bytes, String format) {
        try {
            return format.equals("png") ? png(bytes) : jpeg(bytes);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** Another format drawn as a picture that every browser shows; of what moves, the first picture. */
    static byte[] redraw(byte[] bytes, String format, String as) {
        try {
            var picture = decode(bytes, format);
            return encode(format.equals("tiff") ? upright(picture, ExifOrientation.ofTiff(bytes)) : picture, as);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static byte[] png(byte[] bytes) throws IOException {
        if (PngParts.isCutOff(bytes)) {
            throw cutOff();
        }
        return encode(decode(PngParts.plain(bytes), "png"), "png");
    }

    private static byte[] jpeg(byte[] bytes) throws IOException {
        var parts = JpegParts.of(bytes);
        if (parts.scans() > MOST_SCANS) {
            throw unreadable();
        }
        if (parts.inPasses() && parts.held() > MOST_HELD) {
            throw new BusinessRuleViolation("upload.picture-in-passes");
        }
        var picture = decode(bytes, "jpeg");
        if (!parts.ended()) {
            throw cutOff();
        }
        return encode(upright(picture, ExifOrientation.ofJpeg(bytes)), "jpeg");
    }

    private static BusinessRuleViolation cutOff() {
        return new BusinessRuleViolation("upload.cut-off");
    }

    private static BusinessRuleViolation unreadable() {
        return new BusinessRuleViolation("upload.picture-unreadable");
    }

    private static BufferedImage decode(byte[] bytes, String format) {
        var readers = ImageIO.getImageReadersByFormatName(format);
        var reader = readers.next();
        @Nullable BufferedImage picture;
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            // only a format of several pages is asked for their number, and has to look back for it
            reader.setInput(input, !format.equals("tiff"), true);
            if (format.equals("tiff") && reader.getNumImages(true) > 1) {
                throw new BusinessRuleViolation("upload.picture-of-pages");
            }
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            var pixels = (long) width * height;
            if (pixels > MOST_PIXELS || width > LONGEST_SIDE || height > LONGEST_SIDE) {
                throw new BusinessRuleViolation("upload.picture-too-large", MOST_PIXELS / 1_000_000);
            }
            var bytesPerPixel = bytesPerPixel(reader);
            if (pixels * bytesPerPixel > MOST_UNPACKED) {
                throw new BusinessRuleViolation("upload.picture-too-large", MOST_UNPACKED / bytesPerPixel / 1_000_000);
            }
            var how = reader.getDefaultReadParam();
            var step = step(width, height, bytesPerPixel);
            how.setSourceSubsampling(step, step, 0, 0);
            picture = reader.read(0, how);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw unreadable();
        } finally {
            reader.dispose();
        }
        if (picture == null) {
            throw unreadable();
        }
        return picture;
    }

    /** Every how many pixels one is taken, so that the picture stays below what a process may hold. */
    private static int step(long width, long height, long bytesPerPixel) {
        var step = 1;
        while (ceil(width, step) * ceil(height, step) * bytesPerPixel > MOST_BYTES) {
            step++;
        }
        return step;
    }

    private static long ceil(long side, int step) {
        return (side + step - 1) / step;
    }

    /** Width and height say little: four channels of sixteen bits take eight bytes a pixel. */
    private static long bytesPerPixel(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw unreadable();
        }
        var samples = types.next().getSampleModel();
        return Math.max(
                1, (long) samples.getNumBands() * DataBuffer.getDataTypeSize(samples.getDataType()) / Byte.SIZE);
    }

    private static byte[] encode(BufferedImage picture, String format) throws IOException {
        var jpeg = format.equals("jpeg");
        var source = jpeg && picture.getType() != BufferedImage.TYPE_3BYTE_BGR
                ? flat(picture, picture.getWidth(), picture.getHeight(), new AffineTransform())
                : picture;
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            if (jpeg) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(source, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Turns and mirrors as the camera noted (EXIF orientation 1 to 8). */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        double w = picture.getWidth();
        double h = picture.getHeight();
        var turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> new AffineTransform();
                };
        if (turn.isIdentity()) {
            return picture;
        }
        var swapped = orientation >= 5;
        return flat(picture, (int) (swapped ? h : w), (int) (swapped ? w : h), turn);
    }

    private static BufferedImage flat(BufferedImage picture, int width, int height, AffineTransform turn) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.drawImage(picture, turn, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }
}
