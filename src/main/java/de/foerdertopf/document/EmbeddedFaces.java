package de.foerdertopf.document;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one letter. Each is embedded with the first sign that needs it, and free for the next letter afterwards. */
final class EmbeddedFaces implements AutoCloseable {

    private final PDDocument pdf;
    private final Map<LoadedFace, TrueTypeFont> borrowed = new HashMap<>();

    EmbeddedFaces(PDDocument pdf) {
        this.pdf = pdf;
    }

    PDFontSupplier of(LoadedFace face) {
        return new WhenNeeded(() -> embed(face));
    }

    PDFontSupplier of(ShapedWords words, Script script, int weight) {
        return new WhenNeeded(() -> ShapedFont.embed(pdf, script, weight, words.clusters(script, weight)));
    }

    private PDFont embed(LoadedFace face) throws IOException {
        var font = face.borrow();
        borrowed.put(face, font);
        return PDType0Font.load(pdf, font, true);
    }

    @Override
    public void close() {
        borrowed.forEach(LoadedFace::giveBack);
    }

    private interface Embedding {

        PDFont embed() throws IOException;
    }

    private static final class WhenNeeded extends PDFontSupplier {

        private final Embedding embedding;

        WhenNeeded(Embedding embedding) {
            super(null);
            this.embedding = embedding;
        }

        @Override
        public PDFont supply() {
            try {
                return embedding.embed();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
