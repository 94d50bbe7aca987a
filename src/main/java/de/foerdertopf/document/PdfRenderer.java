package de.foerdertopf.document;

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
import java.util.Arrays;
import java.util.logging.Level;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Makes a letter from a template and its data: PDF/A and PDF/UA-1, with every font embedded. The same template, data and
 * metadata give the same bytes on every machine.
 */
@Component
public class PdfRenderer {

    private static final int PLATFORM_FIRST = 40;
    private static final int PLATFORM_END = 44;

    static final byte[] SRGB = srgb();

    private static final FSDefaultCacheStore FONT_METRICS = new FSDefaultCacheStore();

    /** Else Java looks through every jar for another transformer, for each letter: a quarter of its time. */
    private static final String TRANSFORMER = "javax.xml.transform.TransformerFactory";

    static {
        if (System.getProperty(TRANSFORMER) == null) {
            System.setProperty(
                    TRANSFORMER,
                    TransformerFactory.newDefaultInstance().getClass().getName());
        }
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final LetterFonts fonts;
    private final LetterTemplates templates;
    private final TemplateFolder folder;

    public PdfRenderer(@Value("${foerdertopf.home:.}") Path home) {
        this.fonts = LetterFonts.SHARED;
        this.templates = new LetterTemplates(fonts);
        this.folder = new TemplateFolder(home);
    }

    /**
     * A sheet or letter from the templates as they lie in the folders.
     *
     * @param templateName of {@code templates/notice/NAME.xhtml}
     * @throws UnresolvedPlaceholder if the template names something that the model does not have
     */
    public byte[] render(String templateName, Object model, PdfMetadata metadata) {
        return render(inFolder(templateName), model, metadata, null);
    }

    /** The template as it lies in the folders, whatever was published. */
    public TemplateSet inFolder(String templateName) {
        return TemplateSet.of(templateName, folder);
    }

    /**
     * A letter from these templates and no others.
     *
     * @param attachment makes it PDF/A-3a; without one it is PDF/A-2a
     * @throws UnresolvedPlaceholder if the template names something that the model does not have
     */
    public byte[] render(TemplateSet set, Object model, PdfMetadata metadata, @Nullable PdfAttachment attachment) {
        var document = LetterPage.build(templates.fill(set, model), set, metadata);
        try {
            return print(document, metadata, attachment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same colours in every Java: their profiles differ in the name of the platform only, which may be left open. */
    private static byte[] srgb() {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        Arrays.fill(profile, PLATFORM_FIRST, PLATFORM_END, (byte) 0);
        return profile;
    }

    /** PDFBox lets Java read the profile and writes what Java makes of it. */
    private static void pinColours(PDDocument pdf) throws IOException {
        for (var intent : pdf.getDocumentCatalog().getOutputIntents()) {
            try (var profile = intent.getDestOutputIntent().createOutputStream(COSName.FLATE_DECODE)) {
                profile.write(SRGB);
            }
        }
    }

    /** Whether a letter has letters that none of the house's faces can show: each of them would be a mark in the place of a word. */
    public boolean hasUnprintable(TemplateSet set, Object model, PdfMetadata metadata) {
        return textOf(set, model, metadata).contains(LetterFonts.MISSING);
    }

    /** The text of a letter without its look: what a reader would find in it. */
    public String textOf(TemplateSet set, Object model, PdfMetadata metadata) {
        return LetterPage.build(templates.fill(set, model), set, metadata)
                .getElementsByTagName("body")
                .item(0)
                .getTextContent();
    }

    /** What prints here: fonts and programs, on which the bytes depend beside templates and data. */
    public PrintingPress press() {
        return PrintingPress.HERE;
    }

    private byte[] print(Document document, PdfMetadata metadata, @Nullable PdfAttachment attachment)
            throws IOException {
        var words = ShapedWords.in(document);
        try (var pdf = new PDDocument();
                var faces = new EmbeddedFaces(pdf)) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(attachment == null ? PdfAConformance.PDFA_2_A : PdfAConformance.PDFA_3_A)
                    .useColorProfile(SRGB)
                    .useUnicodeBidiSplitter(() -> new LetterBidi(words))
                    .useUnicodeBidiReorderer(new LetterBidi(words))
                    .defaultTextDirection(TextDirection.LTR)
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri.startsWith("data:image/png;base64,"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, FONT_METRICS)
                    .withProducer("Fördertopf")
                    .withW3cDocument(document, null);
            for (var face : fonts.faces()) {
                builder.useFont(
                        faces.of(face),
                        face.face().family(),
                        face.face().weight(),
                        face.face().italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                        true);
            }
            for (var script : words.scripts()) {
                for (var weight : new int[] {Face.REGULAR, Face.SEMI_BOLD}) {
                    builder.useFont(faces.of(words, script, weight), script.family(), weight, FontStyle.NORMAL, true);
                }
            }
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            var bytes = new ByteArrayOutputStream();
            PdfIdentity.pin(pdf, metadata, attachment == null ? 2 : 3);
            pinColours(pdf);
            if (attachment != null) {
                attachment.to(pdf, metadata);
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
