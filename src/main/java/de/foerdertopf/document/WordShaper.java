package de.foerdertopf.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Sets a word of one script by the rules of a face: which shapes its letters take beside each other and where their marks stand. */
final class WordShaper {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final LoadedFace face;
    private final TrueTypeFont metrics;
    private final Font font;

    WordShaper(LoadedFace face) {
        this.face = face;
        try {
            metrics = face.borrow();
            font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes()))
                    .deriveFont((float) metrics.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The letters' font " + face.face().file() + " cannot be read", e);
        }
    }

    LoadedFace face() {
        return face;
    }

    boolean has(int codePoint) {
        return face.has(codePoint);
    }

    /** As a part of the size of the font. */
    double advance(String word, boolean rightToLeft) {
        var laidOut = layout(word, rightToLeft);
        return laidOut.getGlyphPosition(laidOut.getNumGlyphs()).getX() / font.getSize2D();
    }

    /** The least parts of a word that stand for themselves, in the order in which they are read. */
    List<Cluster> clusters(String word, boolean rightToLeft) {
        var laidOut = layout(word, rightToLeft);
        var ends = ends(laidOut, word);
        var drawn = new ArrayList<Drawn>();
        for (var i = 0; i < ends.size(); i++) {
            var from = i == 0 ? 0 : ends.get(i - 1);
            var pen = i == 0 ? 0 : pen(laidOut, from, ends.get(i));
            var next = i + 1 == ends.size()
                    ? laidOut.getGlyphPosition(laidOut.getNumGlyphs()).getX()
                    : pen(laidOut, ends.get(i), ends.get(i + 1));
            drawn.add(new Drawn(
                    least(laidOut, from, ends.get(i)), parts(laidOut, from, ends.get(i), pen), rounded(next - pen)));
        }
        drawn.sort(Comparator.comparing(Drawn::at));
        return withTheirText(word, drawn);
    }

    /** Behind which glyphs a cluster ends: a letter with its marks, and letters that become one, are drawn as one. */
    private static List<Integer> ends(GlyphVector laidOut, String word) {
        var letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        letters.setText(word);
        var ends = new ArrayList<Integer>();
        for (var i = 1; i < laidOut.getNumGlyphs(); i++) {
            if (start(letters, laidOut.getGlyphCharIndex(i - 1)) != start(letters, laidOut.getGlyphCharIndex(i))) {
                ends.add(i);
            }
        }
        ends.add(laidOut.getNumGlyphs());
        return ends;
    }

    private static int start(BreakIterator letters, int at) {
        return letters.isBoundary(at) ? at : letters.preceding(at);
    }

    private static int least(GlyphVector laidOut, int from, int to) {
        return IntStream.range(from, to).map(laidOut::getGlyphCharIndex).min().orElseThrow();
    }

    private GlyphVector layout(String word, boolean rightToLeft) {
        var signs = word.toCharArray();
        return font.layoutGlyphVector(
                EXACT, signs, 0, signs.length, rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /** Where a group of glyphs begins: at its first glyph that takes room, for a mark may stand before or behind its letter. */
    private double pen(GlyphVector laidOut, int from, int to) {
        for (var i = from; i < to; i++) {
            if (width(laidOut.getGlyphCode(i)) > 0) {
                return laidOut.getGlyphPosition(i).getX();
            }
        }
        return laidOut.getGlyphPosition(from).getX();
    }

    private int width(int glyph) {
        try {
            return metrics.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> parts(GlyphVector laidOut, int from, int to, double pen) {
        var parts = new ArrayList<Part>();
        for (var i = from; i < to; i++) {
            var at = laidOut.getGlyphPosition(i);
            parts.add(new Part(laidOut.getGlyphCode(i), rounded(at.getX() - pen), rounded(-at.getY())));
        }
        return List.copyOf(parts);
    }

    private static List<Cluster> withTheirText(String word, List<Drawn> drawn) {
        var clusters = new ArrayList<Cluster>();
        for (var i = 0; i < drawn.size(); i++) {
            var end = i + 1 == drawn.size() ? word.length() : drawn.get(i + 1).at();
            var start = i == 0 ? 0 : drawn.get(i).at();
            clusters.add(new Cluster(
                    word.substring(start, end),
                    drawn.get(i).parts(),
                    drawn.get(i).advance()));
        }
        return clusters;
    }

    private static int rounded(double units) {
        return (int) Math.round(units);
    }

    private record Drawn(int at, List<Part> parts, int advance) {}

    /**
     * What is drawn as one.
     *
     * @param text what a reader finds there
     * @param advance how far the next one stands, in units of the font
     */
    record Cluster(String text, List<Part> parts, int advance) {}

    /** A glyph of the face and where it is drawn, in units of the font from the beginning of its cluster, upwards positive. */
    record Part(int glyph, int x, int y) {}
}
