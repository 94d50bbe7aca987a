package de.foerdertopf.document;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.Level;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Makes a letter from a template and its data: PDF/A-2a and PDF/UA-1, with every font embedded. The same template, data and
 * metadata give the same bytes on every machine.
 */
@Component
public class PdfRenderer {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final FSDefaultCacheStore FONT_METRICS = new FSDefaultCacheStore();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final LetterFonts fonts;
    private final LetterTemplates templates;
    private final LetterPage page;

    public PdfRenderer(@Value("${foerdertopf.home:.}") Path home) {
        this.fonts = LetterFonts.SHARED;
        this.templates = new LetterTemplates(home, fonts);
        this.page = new LetterPage(templates);
    }

    /**
     * The letter as PDF.
     *
     * @param templateName of {@code templates/notice/NAME.xhtml}
     * @throws UnresolvedPlaceholder if the template names something that the model does not have
     */
    public byte[] render(String templateName, Object model, PdfMetadata metadata) {
        var document = page.build(templates.fill(templateName, model), metadata);
        try {
            return print(document, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] print(Document document, PdfMetadata metadata) throws IOException {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(SRGB)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ArabicShapes())
                .defaultTextDirection(TextDirection.LTR)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:image/png;base64,"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, FONT_METRICS)
                .withProducer("Fördertopf")
                .withW3cDocument(document, null);
        for (var face : fonts.faces()) {
            builder.useFont(
                    face::open,
                    face.face().family(),
                    face.face().weight(),
                    face.face().italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var pdf = renderer.getPdfDocument()) {
                var bytes = new ByteArrayOutputStream();
                PdfIdentity.pin(pdf, metadata);
                pdf.save(bytes);
                return bytes.toByteArray();
            }
        }
    }
}
