package de.foerdertopf.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A face with its bytes at hand. */
final class LoadedFace {

    private final Face face;
    private final byte[] bytes;
    private final TrueTypeFont font;
    private final CmapLookup cmap;
    private final double unitsPerEm;
    private final Queue<TrueTypeFont> parsed = new ConcurrentLinkedQueue<>();

    LoadedFace(Face face) {
        this.face = face;
        try {
            bytes = bytesOf(face);
            font = parse();
            // Measuring reads only what was read with the font, so a letter may use it at the same time.
            parsed.add(font);
            cmap = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytesOf(Face face) {
        try (var in = LoadedFace.class.getClassLoader().getResourceAsStream("fonts/" + face.file())) {
            if (in == null) {
                throw new IllegalStateException("The letters' font " + face.file()
                        + " is not on the classpath: the build brings it (src/main/fonts)");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Face face() {
        return face;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The face for one letter: read once, then used by one letter after the other. Goes back by {@link #giveBack}. */
    TrueTypeFont borrow() throws IOException {
        var idle = parsed.poll();
        return idle == null ? parse() : idle;
    }

    void giveBack(TrueTypeFont borrowed) {
        parsed.add(borrowed);
    }

    private TrueTypeFont parse() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    boolean has(int codePoint) {
        return glyphOf(codePoint) != 0;
    }

    /** As a part of the size of the font. */
    double advance(int codePoint) {
        try {
            return font.getAdvanceWidth(glyphOf(codePoint)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int glyphOf(int codePoint) {
        return cmap.getGlyphId(codePoint);
    }
}
