package de.foerdertopf.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that every letter embeds: one family for Latin, Greek and Cyrillic, one for Arabic. */
class LetterFonts {

    static final String FAMILY = "Noto Sans";
    static final String ARABIC_FAMILY = "Noto Sans Arabic";

    /** Stands where a sign was that no embedded font has, so that a reader sees that something was there. */
    static final String MISSING = "\ufffd";

    private static final int JOINER = 0x200D;

    private static final List<Face> FACES = List.of(
            new Face(FAMILY, 400, false, "NotoSans_400Regular.ttf"),
            new Face(FAMILY, 600, false, "NotoSans_600SemiBold.ttf"),
            new Face(FAMILY, 400, true, "NotoSans_400Regular_Italic.ttf"),
            new Face(ARABIC_FAMILY, 400, false, "NotoSansArabic_400Regular.ttf"),
            new Face(ARABIC_FAMILY, 600, false, "NotoSansArabic_600SemiBold.ttf"));

    static final LetterFonts SHARED = new LetterFonts();

    private final List<LoadedFace> faces = FACES.stream().map(LoadedFace::new).toList();

    private LetterFonts() {}

    List<LoadedFace> faces() {
        return faces;
    }

    /** The text with only such signs as can be printed. Emoji and their like vanish; letters that no face has leave one mark. */
    String printable(String text) {
        if (text.codePoints().allMatch(this::hasGlyph)) {
            return text;
        }
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (hasGlyph(c) && c != JOINER) {
                printable.appendCodePoint(c);
            } else if (isLetter(c) && printable.lastIndexOf(MISSING) != printable.length() - 1) {
                printable.append(MISSING);
            }
        });
        return printable.toString();
    }

    /** How wide a text becomes in the regular face. */
    double widthInPoints(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    private double advance(int codePoint) {
        return faces.stream()
                .filter(face -> face.face.weight() == 400 && face.glyphOf(codePoint) != 0)
                .findFirst()
                .map(face -> face.advance(codePoint))
                .orElse(1.0);
    }

    private boolean hasGlyph(int codePoint) {
        return codePoint == '\n' || codePoint == '\t' || has(FAMILY, codePoint) || has(ARABIC_FAMILY, codePoint);
    }

    private boolean has(String family, int codePoint) {
        return faces.stream()
                .filter(face -> face.face.family().equals(family))
                .allMatch(face -> face.glyphOf(codePoint) != 0);
    }

    private static boolean isLetter(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == MISSING.codePointAt(0);
    }

    record Face(String family, int weight, boolean italic, String file) {}

    /** A face with its bytes at hand. */
    static final class LoadedFace {

        private final Face face;
        private final byte[] bytes;
        private final TrueTypeFont font;
        private final CmapLookup cmap;
        private final double unitsPerEm;
        private final Queue<TrueTypeFont> parsed = new ConcurrentLinkedQueue<>();

        private LoadedFace(Face face) {
            this.face = face;
            try (var in = LetterFonts.class.getClassLoader().getResourceAsStream("fonts/" + face.file())) {
                if (in == null) {
                    throw new IllegalStateException("The letters' font " + face.file()
                            + " is not on the classpath: the build brings it (src/main/fonts)");
                }
                bytes = in.readAllBytes();
                font = parse();
                // Measuring reads only what was read with the font, so a letter may use it at the same time.
                parsed.add(font);
                cmap = font.getUnicodeCmapLookup();
                unitsPerEm = font.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Face face() {
            return face;
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

        String sha256() {
            return Sha256.of(bytes);
        }

        private int glyphOf(int codePoint) {
            return cmap.getGlyphId(codePoint);
        }

        private double advance(int codePoint) {
            try {
                return font.getAdvanceWidth(glyphOf(codePoint)) / unitsPerEm;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
