package de.foerdertopf.document;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import de.foerdertopf.document.LetterFonts.LoadedFace;
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
        return new WhenNeeded(face);
    }

    private PDFont embed(LoadedFace face) {
        try {
            var font = face.borrow();
            borrowed.put(face, font);
            return PDType0Font.load(pdf, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        borrowed.forEach(LoadedFace::giveBack);
    }

    private final class WhenNeeded extends PDFontSupplier {

        private final LoadedFace face;

        WhenNeeded(LoadedFace face) {
            super(null);
            this.face = face;
        }

        @Override
        public PDFont supply() {
            return embed(face);
        }
    }
}
