package de.foerdertopf.fund;

import de.foerdertopf.fund.FundFiles.FundFile;
import de.foerdertopf.platform.StartProblem;
import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Reads the logo that a fund's {@code logo.yaml} names: what is broken or too large stops the start with file, path and reason. */
final class LogoReader {

    /** What fits the head of a letter at 600 dots per inch: 60 by 20 millimetres. */
    private static final int MOST_WIDE = 1417;

    private static final int MOST_HIGH = 472;

    private static final int MOST_BYTES = 1_000_000;
    private static final long MOST_PIXELS = 16_000_000L;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*\\.png");

    private LogoReader() {}

    /**
     * What {@code logo.yaml} says.
     *
     * @param file the picture's name; it lies in the same folder
     * @param text what a screen reader says
     */
    record LogoFile(String file, String text) {}

    /** Where the bytes of a file beside another one come from; null where there is none. */
    @FunctionalInterface
    interface Folder {
        byte @Nullable [] read(String name) throws IOException;
    }

    static FundLogo read(FundFile about, Folder folder) {
        var logo = FundFileReader.read(about, LogoFile.class);
        if (!NAME.matcher(logo.file()).matches()) {
            throw problem(about, "file", "a logo is a PNG file in the same folder, such as logo.png");
        }
        if (logo.text().isBlank()) {
            throw problem(about, "text", "say what a screen reader shall say, such as \"Wappen der Stadt\"");
        }
        var picture = picture(about, logo.file(), folder);
        var fitted = onWhite(picture);
        return new FundLogo(logo.text().strip(), base64(fitted), fitted.getWidth(), fitted.getHeight());
    }

    private static BufferedImage picture(FundFile about, String name, Folder folder) {
        try {
            var bytes = folder.read(name);
            if (bytes == null) {
                throw problem(about, "file", name + " does not lie beside it");
            }
            if (bytes.length > MOST_BYTES) {
                throw problem(
                        about, "file", name + " has " + bytes.length + " bytes; at most " + MOST_BYTES + " are taken");
            }
            return decode(about, name, bytes);
        } catch (IOException e) {
            throw new StartProblem(about.location() + " at file: " + name + " is broken: " + e.getMessage(), e);
        }
    }

    /** Looks at the size before anything is unpacked. */
    private static BufferedImage decode(FundFile about, String name, byte[] bytes) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName("png");
        var reader = readers.next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in);
            var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw problem(
                        about, "file", name + " has " + pixels + " pixels; at most " + MOST_PIXELS + " are taken");
            }
            return reader.read(0);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("not a picture that can be read", e);
        } finally {
            reader.dispose();
        }
    }

    /** Letters are archived without transparency, and no sharper than a printer prints. */
    private static BufferedImage onWhite(BufferedImage picture) {
        var scale = Math.min(
                1.0, Math.min((double) MOST_WIDE / picture.getWidth(), (double) MOST_HIGH / picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var page = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        draw(picture, page);
        if (scale == 1.0) {
            return page;
        }
        var fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        draw(page.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), fitted);
        return fitted;
    }

    private static void draw(Image picture, BufferedImage on) {
        var pen = on.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, on.getWidth(), on.getHeight());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
    }

    private static String base64(BufferedImage picture) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartProblem problem(FundFile about, String path, String reason) {
        return new StartProblem(about.location() + " at " + path + ": " + reason + ".");
    }
}
