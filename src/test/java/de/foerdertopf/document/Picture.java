package de.foerdertopf.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF beside each other, as the eye sees them from an arm's length; in grey, small enough to be kept. */
public final class Picture {

    private static final int DOTS_PER_INCH = 40;

    /** Enough for the eye, and half the bytes. */
    private static final int SHADES = 16;

    /** Signs are drawn a little differently by every Java; squares of this many dots look the same. */
    private static final int SQUARE = 4;

    private static final double SAME_GREY = 8;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    public static Picture of(byte[] pdf) throws IOException {
        try (var document = PdfProof.open(pdf)) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<BufferedImage>();
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY));
            }
            var width = pages.get(0).getWidth();
            var all = new BufferedImage(
                    width * pages.size(), pages.get(0).getHeight(), BufferedImage.TYPE_BYTE_BINARY, shades());
            var pen = all.createGraphics();
            for (var page = 0; page < pages.size(); page++) {
                pen.drawImage(pages.get(page), page * width, 0, null);
            }
            pen.dispose();
            return new Picture(all);
        }
    }

    public static Picture read(Path file) throws IOException {
        return new Picture(ImageIO.read(file.toFile()));
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    /** How many squares look different; all of them where the pages have another size or number. */
    public int differences(Picture other) {
        var different = 0;
        for (var y = 0; y < image.getHeight(); y += SQUARE) {
            for (var x = 0; x < image.getWidth(); x += SQUARE) {
                different += differsAt(other, x, y) ? 1 : 0;
            }
        }
        return different;
    }

    /** This picture with a red frame around each square that looks different in the other. */
    public Picture marked(Picture other) {
        var marked = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = marked.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.setColor(Color.RED);
        for (var y = 0; y < image.getHeight(); y += SQUARE) {
            for (var x = 0; x < image.getWidth(); x += SQUARE) {
                if (differsAt(other, x, y)) {
                    pen.drawRect(x, y, SQUARE - 1, SQUARE - 1);
                }
            }
        }
        pen.dispose();
        return new Picture(marked);
    }

    private boolean differsAt(Picture other, int x, int y) {
        return image.getWidth() != other.image.getWidth()
                || image.getHeight() != other.image.getHeight()
                || Math.abs(grey(x, y) - other.grey(x, y)) > SAME_GREY;
    }

    private static IndexColorModel shades() {
        var levels = new byte[SHADES];
        for (var i = 0; i < SHADES; i++) {
            levels[i] = (byte) (i * 255 / (SHADES - 1));
        }
        return new IndexColorModel(4, SHADES, levels, levels, levels);
    }

    private double grey(int left, int top) {
        var sum = 0;
        var dots = 0;
        for (var y = top; y < Math.min(top + SQUARE, image.getHeight()); y++) {
            for (var x = left; x < Math.min(left + SQUARE, image.getWidth()); x++) {
                sum += image.getRGB(x, y) & 0xff;
                dots++;
            }
        }
        return (double) sum / dots;
    }
}
