package de.foerdertopf.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;

/** How long a letter became: a page that must stay one page is looked at before it is kept. */
public final class PdfPages {

    private PdfPages() {}

    public static int count(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
